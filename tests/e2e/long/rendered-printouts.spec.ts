// Every printout as a PDF of the program's own engine, by the text that others read in it: it matches its golden file, in the
// same places, and what would reveal the house is found there, even across line ends in a cell. The golden files have the text
// of every printout in both languages (tests/component/printing/printouts.test.tsx); each is rendered in one of them,
// alternating.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { HearthBridge } from "../../../domain/api/main-process-bridge.ts";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import { PlaceClass } from "../../../domain/appointments/appointment.ts";
import { addressSearchOf } from "../../../domain/address-guard/address-search.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { Printout, type PrintoutToDraw } from "../../../domain/api/printouts.ts";
import { sampleOf } from "../../helpers/component/schema-samples.ts";
import { inventedTerms } from "../../unit/address-guard/invented-terms.ts";
import { expect, test } from "../../helpers/e2e/prepared-vault.ts";
import { aboutPdf, readText } from "../../helpers/e2e/printout-steps.ts";

test.use({ as: "administrator" });

const papers = Printout.options.map((option, at) => {
  const language: Language = at % 2 === 0 ? "fr" : "nl";
  return { kind: option.shape.kind.value, language, sample: sampleOf(option) as object };
});

test("every printout has the text of its golden file in its PDF, and the guard reads it there", async ({
  page,
  folder,
}) => {
  test.slow();
  const file = join(folder, "drawn.pdf");
  for (const { kind, language, sample } of papers)
    await test.step(`${kind}, ${language}`, async () => {
      writeFileSync(file, await drawn(page, Printout.parse({ ...sample, language })));
      const text = bare(readText(file));
      const said = goldenOf(kind, language);
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((line) => !isSaid(line, text))).toEqual([]);
      // The pictures of the samples are valid enough to be embedded, and not to be seen.
      expect(aboutPdf(file)).toMatchObject({ Tagged: "yes", JavaScript: "no", Form: "none" });
    });

  const guard = addressSearchOf(inventedTerms);
  for (const [kind, words] of hidden)
    await test.step(`${kind} with the address in it`, async () => {
      const found = papers.find((one) => one.kind === kind);
      const told = withWords({ ...found?.sample, language: "fr" }, words);
      writeFileSync(file, await drawn(page, Printout.parse(told)));
      const hits = guard.search(readText(file)).filter(({ level }) => level === "stop");
      expect(hits.length).toBeGreaterThan(0);
    });
  await test.step("a word of a list that the centre calls by the address", async () => {
    const found = papers.find((one) => one.kind === "handOver");
    const paper = Printout.parse({ ...found?.sample, language: "fr" });
    const places = PlaceClass.options.map((id) => `vocab:appointmentPlace.${id}`);
    const called = Object.fromEntries(places.map((key) => [key, "rue des Trois Chimères 47"]));
    writeFileSync(file, await drawn(page, paper, called));
    const hits = guard.search(readText(file)).filter(({ level }) => level === "stop");
    expect(hits.length).toBeGreaterThan(0);
  });
});

/** Long enough to be broken in the cells of a table. */
const hidden: readonly (readonly [string, string])[] = [
  ["expiryList", "Somebody of the rue invented, r. des 3 Chimères, at the back"],
  ["handOver", "A parcel for somebody in the Verzonnen-straat came late tonight"],
  ["heldSheet", "She was seen near the Chapelle de Nulle-Part with a friend"],
];

/** Every name and free text. */
function withWords(value: unknown, words: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withWords(one, words));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      one === key && ["name", "text", "words", "value"].includes(key)
        ? words
        : withWords(one, words),
    ]),
  );
}

/**
 * Alternative texts of pictures are in brackets in a golden file, and on no page; other brackets are. The words of a recovery
 * sheet are in columns, each with its number or its sign: they are read one by one.
 */
const isSaid = (line: string, text: string): boolean =>
  [line, line.replaceAll(/\[[^\]]*\]/g, "")].some((words) => text.includes(bare(words))) ||
  (/^[1-4] /.test(line) && line.split(" ").every((word) => text.includes(bare(word))));

/** The lines of a golden file, cell by cell, without their elements. */
function goldenOf(kind: string, language: Language): readonly string[] {
  const name = `in ${language} > the printout '${kind}' has the expected text, in the same order 1`;
  const from = goldens.indexOf(`exports[\`${name}\`] = \``);
  const text = goldens.slice(goldens.indexOf('"', from) + 1, goldens.indexOf('"\n`;', from));
  return from < 0
    ? []
    : text
        .split("\n")
        .flatMap((line) => line.replace(/^(#+|[>\-|?=]|caption:|figure:) /, "").split(" | "))
        .map((line) => line.trim())
        .filter((line) => line !== "");
}

const goldens = readFileSync(
  join(
    import.meta.dirname,
    "..",
    "..",
    "component",
    "printing",
    "__snapshots__",
    "printouts.test.tsx.snap",
  ),
  "utf8",
);

/** Line ends differ in print. */
const bare = (words: string): string => words.toLowerCase().replaceAll(/[\s\u00ad]/g, "");

/** As a final dossier is rendered: by the program's own windows, without a preview. */
async function drawn(
  window: Page,
  paper: Printout,
  called: PrintoutToDraw["called"] = {},
): Promise<Buffer> {
  const base64 = await window.evaluate(
    async (content) => {
      const asked = new Promise<readonly MessagePort[]>((resolve) => {
        const take = ({ data, ports }: MessageEvent<unknown>) => {
          if (data !== "hearth-paper") return;
          removeEventListener("message", take);
          resolve(ports);
        };
        addEventListener("message", take);
      });
      const { hearth } = globalThis as unknown as { readonly hearth: HearthBridge };
      const day = "2027-03-10" as CalendarDate;
      await hearth.ask({ ask: "paper", language: "en", day, goal: "keep" });
      const [line, desk] = await asked;
      const kept = new Promise<Uint8Array>((resolve) => {
        desk?.addEventListener(
          "message",
          ({ data }: MessageEvent<{ readonly pdf?: Uint8Array }>) => {
            resolve(data.pdf ?? new Uint8Array());
          },
        );
        desk?.start();
      });
      line?.postMessage(content);
      desk?.postMessage({ isFilled: true });
      return btoa(Array.from(await kept, (byte) => String.fromCharCode(byte)).join(""));
    },
    { paper, called, isInvented: false } satisfies PrintoutToDraw,
  );
  return Buffer.from(base64, "base64");
}
