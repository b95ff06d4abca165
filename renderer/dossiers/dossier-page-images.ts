import {
  belongsOnDossier,
  type DossierContent,
  type DossierSheet,
} from "../../domain/dossiers/dossier-content.ts";
import type { DossierSeen } from "../../domain/dossiers/dossier-file.ts";
import type { Found } from "../../domain/address-guard/sensitive-verdict.ts";
import type { ScanId } from "../../domain/residence/scan.ts";
import type { Call } from "../lib/api.ts";
import { leafReader, type PdfPages } from "../printing/pdf-pages.ts";

/** What stopped a dossier from being drawn; an enclosure by its name. */
export type DrawProblem =
  | { readonly type: "failed" }
  | { readonly type: "tooLarge" }
  /** The address guard found these words in an enclosure. */
  | { readonly type: "guarded"; readonly title: string; readonly words: string }
  | { readonly type: "enclosure"; readonly title: string };

/** An enclosure page by page: what one sees, and the words its file has for it; none where it is a picture. */
export interface DrawnEnclosure {
  readonly pages: readonly Page[];
  readonly words: readonly string[];
}

type Page = Uint8Array<ArrayBuffer>;

/** Enclosures that were drawn before: a scan never changes, so that nothing is drawn twice while a dossier is open. */
export type DrawnBefore = Map<ScanId, DrawnEnclosure>;

/** Every page of every enclosure, in their order; null where somebody stopped it. */
export async function enclosuresOf(
  call: Call,
  { id, content }: DossierSeen,
  before: DrawnBefore,
  goOn: (count: number) => boolean,
): Promise<readonly DrawnEnclosure[] | DrawProblem | null> {
  const turns = turnsOf(atOnce);
  const counter = counterOf(goOn);
  // Opened before anybody knows whether one of them is a PDF: nearly always one is, and it takes a third of a second.
  const isDrawn = content.enclosures.every(({ scanId }) => before.has(scanId));
  const reader = isDrawn ? null : leafReader();
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
      // The next file is opened while the last leaves of this one are drawn.
      await turns(() => Promise.resolve());
      if (counter.isStopped()) return null;
    }
    const all = await Promise.all(coming);
    return counter.isStopped() ? null : wholeOf(content, all, before);
  } finally {
    reader?.close();
  }
}

/** What stands on the dossier, with those pages. */
export function sheetOf(
  { content }: DossierSeen,
  drawn: readonly DrawnEnclosure[],
  isDraft: boolean,
  logo: DossierSheet["logo"],
): DossierSheet {
  const enclosures = content.enclosures.map((one, at) => ({
    ...one,
    pages: drawn[at]?.pages.length ?? null,
  }));
  const pages = drawn.map((one) => [...one.pages]);
  return { content: { ...content, enclosures }, isDraft, logo, pages };
}

/** Something in an enclosure that somebody has to look at. */
export interface EnclosureFind {
  readonly title: string;
  /** Of the enclosure. */
  readonly page: number;
  readonly words: string;
  readonly why: Found["why"];
}

/**
 * What stands in the files of the enclosures, whose pages are pictures on the paper: what is to be looked at, or the first thing
 * that stops.
 */
export async function foundIn(
  call: Call,
  { content, person }: DossierSeen,
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

/** Refuses what lacks a page, and what the vault would not keep. */
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

/** Null where a leaf cannot be drawn, or somebody stopped it. */
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

/** Tells how many pages are begun, and whether somebody has stopped it. */
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

/** So many at once, the others in the order in which they came. */
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

/** One is packed while another is drawn. */
const atOnce = 4;
/** Pixels across a page of A4 at 170 dots to an inch: small print stays legible, and a page is half a megabyte at most. */
const width = 1406;
/** Of all pictures: the vault keeps a file of 64 MiB. */
const mostBytes = 60 * 1024 * 1024;
