import { belongsOnDossier, type DossierContent } from "../../domain/dossiers/dossier-content.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import type { Found } from "../../domain/address-guard/printout-verdict.ts";
import type { ScanId } from "../../domain/residence/scan.ts";
import type { Call } from "../lib/api.ts";
import { newPdfPageReader, type PdfPages } from "../printing/pdf-pages.ts";

/** Why a dossier could not be rendered; an enclosure is named by its title. */
export type DrawProblem =
  | { readonly type: "failed" }
  | { readonly type: "tooLarge" }
  /** The address guard found these words in an enclosure. */
  | { readonly type: "guarded"; readonly title: string; readonly words: string }
  | { readonly type: "enclosure"; readonly title: string };

/** An enclosure page by page: the picture, and the text in its file; none where the file is a picture. */
export interface DrawnEnclosure {
  readonly pages: readonly Page[];
  readonly words: readonly string[];
}

type Page = Uint8Array<ArrayBuffer>;

/** Enclosures rendered before: a scan never changes, so nothing is rendered twice while a dossier is open. */
export type DrawnBefore = Map<ScanId, DrawnEnclosure>;

/** Every page of every enclosure, in their order; null where it was cancelled. */
export async function enclosuresOf(
  call: Call,
  { id, content }: DossierView,
  before: DrawnBefore,
  goOn: (count: number) => boolean,
): Promise<readonly DrawnEnclosure[] | DrawProblem | null> {
  const turns = turnsOf(atOnce);
  const counter = counterOf(goOn);
  // Opened before it is known whether one of them is a PDF: nearly always one is, and it takes a third of a second.
  const isDrawn = content.enclosures.every(({ scanId }) => before.has(scanId));
  const reader = isDrawn ? null : newPdfPageReader();
  const coming: Promise<DrawnEnclosure | null>[] = [];
  try {
    for (const { scanId, title } of content.enclosures) {
      const drawn = before.get(scanId);
      if (drawn !== undefined) {
        coming.push(Promise.resolve(drawn));
        continue;
      }
      const answer = await call("dossiers.scan", { id, scanId });
      if (!answer.ok) return { type: "enclosure", title };
      const { type, file } = answer.value;
      if (type === "application/pdf") {
        const opened = (await reader?.read(file)) ?? null;
        if (opened === null) return { type: "enclosure", title };
        coming.push(leavesOf(opened, turns, counter.next));
      } else {
        counter.next();
        coming.push(Promise.resolve({ pages: [file], words: [""] }));
      }
      // The next file is opened while the last pages of this one are rendered.
      await turns(() => Promise.resolve());
      if (counter.isStopped()) return null;
    }
    const all = await Promise.all(coming);
    return counter.isStopped() ? null : wholeOf(content, all, before);
  } finally {
    reader?.close();
  }
}

/** Something in an enclosure that needs review. */
export interface EnclosureFind {
  readonly title: string;
  /** The page within the enclosure. */
  readonly page: number;
  readonly words: string;
  readonly why: Found["why"];
}

/**
 * Checks the text in the files of the enclosures, whose pages are pictures on the printout: what needs review, or the first
 * blocking problem.
 */
export async function foundIn(
  call: Call,
  { content, person }: DossierView,
  drawn: readonly DrawnEnclosure[],
): Promise<readonly EnclosureFind[] | DrawProblem> {
  const places = drawn.flatMap(({ words }, at) =>
    words.map((said, page) => ({
      said,
      page: page + 1,
      title: content.enclosures[at]?.title ?? "",
    })),
  );
  const judged = await call("papers.check", {
    kind: "dossier",
    pages: places.map(({ said }) => said),
    reader: "authority",
    personId: person.id,
    belongs: [...belongsOnDossier(content)],
  });
  if (!judged.ok) return { type: "failed" };
  const { level, found } = judged.value;
  const finds = found.map(({ page: place, words, why }) => {
    const { title = "", page = 1 } = places[place] ?? {};
    return { title, page, words, why };
  });
  const [first] = finds;
  return level === "stop" && first !== undefined
    ? { type: "guarded", title: first.title, words: first.words }
    : finds;
}

/** Refuses an incomplete dossier, and one too large for the vault. */
function wholeOf(
  { enclosures }: DossierContent,
  all: readonly (DrawnEnclosure | null)[],
  before: DrawnBefore,
): readonly DrawnEnclosure[] | DrawProblem {
  let size = 0;
  const whole: DrawnEnclosure[] = [];
  for (const [at, { scanId, title }] of enclosures.entries()) {
    const drawn = all[at];
    if (drawn === undefined || drawn === null) return { type: "enclosure", title };
    size += drawn.pages.reduce((sum, { length }) => sum + length, 0);
    if (size > mostBytes) return { type: "tooLarge" };
    before.set(scanId, drawn);
    whole.push(drawn);
  }
  return whole;
}

/** Null where a page cannot be rendered, or it was cancelled. */
async function leavesOf(
  { sizes, draw, done }: PdfPages,
  turns: Turns,
  goOn: () => boolean,
): Promise<DrawnEnclosure | null> {
  const leaves = await Promise.all(
    sizes.map((_, at) => turns(async () => (goOn() ? draw(at + 1, width) : null))),
  );
  done();
  const drawn = leaves.flatMap((leaf) => (leaf === null ? [] : [leaf]));
  if (drawn.length === 0 || drawn.length < leaves.length) return null;
  return { pages: drawn.map(({ picture }) => picture), words: drawn.map(({ words }) => words) };
}

/** Reports how many pages are begun, and returns whether it was cancelled. */
function counterOf(goOn: (count: number) => boolean) {
  let count = 0;
  let isStopped = false;
  return {
    next: () => {
      count += 1;
      isStopped ||= !goOn(count);
      return !isStopped;
    },
    isStopped: () => isStopped,
  };
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs a limited number at once, the others in the order in which they came. */
function turnsOf(most: number): Turns {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** One is compressed while another is rendered. */
const atOnce = 4;
/** Pixels across an A4 page at 170 dpi: small print stays legible, and a page takes half a megabyte at most. */
const width = 1406;
/** The limit for all pictures: the vault stores files of up to 64 MiB. */
const mostBytes = 60 * 1024 * 1024;
