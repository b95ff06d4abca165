import type { BrowserWindow } from "electron";
import type { FileOutcome, LeavingFile, Outcome } from "../../../domain/printing/print-messages.ts";
import type { ExitChannel } from "../../../domain/printing/exit-channel.ts";
import { chooseFolder, printPrintout, saveInto, saveFile } from "./save-and-print-file.ts";
import { type HeldFile, mayLeave } from "./judged-printout-file.ts";
import { isEncrypted } from "./remove-pdf-metadata.ts";
import type { PreviewActs } from "./preview.ts";

/** What is about to leave, and from where. */
export interface PrintoutInView {
  readonly window: BrowserWindow;
  readonly files: readonly HeldFile[];
  /** A word and a day. */
  readonly name: string;
  /** Has it recorded that this file leaves; false where that was not possible. */
  readonly note: (file: number, way: ExitChannel, isSealed: boolean) => Promise<boolean>;
  readonly close: () => void;
}

/** What the preview may do with the document: each file leaves only as it was judged. */
export function actsOn(paper: PrintoutInView): PreviewActs {
  const { window, files, name, note, close } = paper;
  const first = async (
    isLookedAt: boolean,
    does: (file: HeldFile) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const [file] = files;
    if (file === undefined) return "kept";
    return (await mayLeave(file, isLookedAt)) ? does(file) : "guarded";
  };
  return {
    save: (isLookedAt) =>
      first(isLookedAt, ({ pdf }) => saveFile(window, pdf, name, () => note(0, "saved", false))),
    saveSealed: (pdf, isLookedAt) =>
      first(isLookedAt, async () =>
        isEncrypted(pdf)
          ? saveFile(window, pdf, name, () => note(0, "saved", true))
          : ("guarded" as const),
      ),
    print: (isLookedAt) =>
      first(isLookedAt, () => printPrintout(window, () => note(0, "printed", false))),
    saveAll: (leaving) => saveAll(paper, leaving),
    printAll: (leaving) => printAll(paper, leaving),
    close,
  };
}

/** Into one folder, which is chosen once; a file that may not leave keeps none of the others back. */
async function saveAll(
  { window, files, name, note }: PrintoutInView,
  leaving: readonly LeavingFile[],
): Promise<readonly FileOutcome[]> {
  const may = await Promise.all(leaving.map((one) => mayBe(files, one)));
  const folder = may.includes(true) ? await chooseFolder(window) : null;
  const outcomes: FileOutcome[] = [];
  for (const [at, { file }] of leaving.entries()) {
    const pdf = files[file]?.pdf;
    if (may[at] !== true) outcomes.push(without("guarded"));
    else if (folder === null || pdf === undefined) outcomes.push(without("kept"));
    else
      outcomes.push(await saveInto(folder, { pdf, name, note: () => note(file, "saved", false) }));
  }
  return outcomes;
}

/** What the window has drawn: those files and no others, or none of them. */
async function printAll(
  { window, files, note }: PrintoutInView,
  leaving: readonly LeavingFile[],
): Promise<readonly FileOutcome[]> {
  const may = await Promise.all(leaving.map((one) => mayBe(files, one)));
  if (may.includes(false)) return may.map((one) => without(one ? "kept" : "guarded"));
  const isNoted: boolean[] = [];
  const outcome = await printPrintout(window, async () => {
    for (const { file } of leaving) isNoted.push(await note(file, "printed", false));
    return true;
  });
  return leaving.map((_, at) =>
    without(outcome === "printed" && isNoted[at] !== true ? "notNoted" : outcome),
  );
}

async function mayBe(
  files: readonly HeldFile[],
  { file, isLookedAt }: LeavingFile,
): Promise<boolean> {
  const held = files[file];
  return held !== undefined && mayLeave(held, isLookedAt);
}

const without = (outcome: Outcome): FileOutcome => ({ outcome, name: null });
