import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import { disguises } from "../../unit/address-guard/address-disguises.ts";
import { inventedTerms } from "../../unit/address-guard/invented-terms.ts";
import { nearMisses } from "../../unit/address-guard/address-near-misses.ts";
import { expect, test } from "../../helpers/e2e/fixtures.ts";
import { readText } from "../../helpers/e2e/printout-steps.ts";

test("disguised words are found in the text that others read from a rendered page, and near misses are not", async ({
  hearth,
  folder,
}) => {
  const lines = [...disguises, ...nearMisses].map(
    (text, index) => `${"#".repeat(6)}${index}§${text}`,
  );
  const pdf = await hearth.app.evaluate(async ({ BrowserWindow }, texts) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL("about:blank");
    await window.webContents.executeJavaScript(
      `document.body.append(...${JSON.stringify(texts)}.map((text) => { const line = document.createElement("pre"); line.textContent = text; return line; }))`,
    );
    const file = await window.webContents.printToPDF({});
    window.destroy();
    return file.toString("base64");
  }, lines);
  const path = join(folder, "page.pdf");
  writeFileSync(path, Buffer.from(pdf, "base64"));
  const text = readText(path);
  const read = new Map(
    text
      .split("######")
      .slice(1)
      .map((piece) => {
        const at = piece.indexOf("§");
        return [Number(piece.slice(0, at)), piece.slice(at + 1)] as const;
      }),
  );
  const guard = addressSearchOf(inventedTerms);
  const isStopped = (index: number) =>
    guard.search(read.get(index) ?? "").some(({ level }) => level === "stop");

  expect(read.size).toBe(lines.length);
  expect(disguises.filter((_, index) => !isStopped(index))).toEqual([]);
  expect(nearMisses.filter((_, index) => isStopped(disguises.length + index))).toEqual([]);
});
