import type { FromJudge } from "../../../domain/address-guard/preview-check-messages.ts";
import type { Reader } from "../../../domain/printing/reader-kind.ts";
import type { ShownFile, ShownPrintout } from "./printout-connection.ts";
import { type PdfFile, readPdf, textOf } from "./pdf.ts";

/** A file that this window can read, and that is being checked. */
export interface OpenedFile {
  readonly paper: ShownFile;
  readonly file: PdfFile;
  readonly judging: Judging;
}

interface Judging {
  /** The result of the check before a recipient is chosen. */
  readonly first: Promise<FromJudge>;
  /** Checks it for this recipient; `outdated` once another was chosen. */
  readonly ask: (reader: Reader) => Promise<FromJudge | "outdated">;
  /** The latest result. */
  readonly last: () => Promise<FromJudge>;
}

/** Opens the files, and has them checked. */
export const opened = ({ files }: ShownPrintout): Promise<readonly OpenedFile[]> =>
  Promise.all(
    files.map(async (paper) => {
      const file = await readPdf(paper.pdf);
      return { paper, file, judging: judgingOf(paper, file) };
    }),
  );

function judgingOf(paper: ShownFile, file: PdfFile): Judging {
  const judge = async (reader: Reader | null): Promise<FromJudge> => {
    const pages = await Promise.all(file.pages.map(textOf));
    return paper.judge({ pages: [file.title, ...pages], reader });
  };
  const first = judge(null).catch(() => null);
  let last = first;
  return {
    first,
    ask: async (reader) => {
      // One after the other: each answer belongs to the previous request.
      const asked = last.then(() => judge(reader)).catch(() => null);
      last = asked;
      const came = await asked;
      return last === asked ? came : "outdated";
    },
    last: () => last,
  };
}
