import { afterEach, expect, it } from "vitest";
import {
  askWhetherHidden,
  type NamesHidden,
} from "../../../domain/address-guard/preview-check-messages.ts";
import { DocumentKind } from "../../../domain/printing/document-kind.ts";
import { judgingOf } from "../../../renderer/printing/check-printout.ts";

const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A preview of printouts of these kinds, which asks whether it has to be hidden. */
function previewOf(kinds: readonly DocumentKind[], areNamesHidden: () => boolean) {
  const [desk, line] = [new MessageChannel(), new MessageChannel()];
  open.push(desk.port1, desk.port2, line.port1, line.port2);
  const papers = kinds.map((kind) => ({
    kind,
    language: "en" as const,
    reader: null,
    personId: null,
    belongs: [],
    enclosed: [],
    found: [],
    isKept: false,
    name: null,
    note: () => Promise.resolve(true),
  }));
  const call = () => Promise.reject(new Error("The vault is not asked"));
  judgingOf(call, desk.port1, papers, areNamesHidden).over(line.port1);
  return () =>
    new Promise<boolean>((resolve) => {
      line.port2.onmessage = ({ data }: MessageEvent<NamesHidden>) => resolve(data.isHidden);
      line.port2.postMessage(askWhetherHidden);
    });
}

it("a printout is hidden if names are hidden when it is shown, not when it was requested", async () => {
  let isPrivate = false;
  const isCovered = previewOf(["dossier"], () => isPrivate);
  expect(await isCovered()).toBe(false);
  isPrivate = true;
  expect(await isCovered()).toBe(true);
});

it("these alone open at once: no resident is named on them, or nothing may delay them", async () => {
  const atOnce: DocumentKind[] = [];
  for (const kind of DocumentKind.options)
    if (!(await previewOf([kind], () => true)())) atOnce.push(kind);
  expect(atOnce).toEqual([
    "evacuationList",
    "houseAgreement",
    "recoverySheet",
    "yearPack",
    "emptySheet",
    "drillSlip",
    "codeSheet",
    "diagnosticSheet",
    "accessRegister",
    "handbookPage",
  ]);
});

it("several are hidden together as soon as one of them names a person", async () => {
  expect(await previewOf(["handbookPage", "letter"], () => true)()).toBe(true);
});
