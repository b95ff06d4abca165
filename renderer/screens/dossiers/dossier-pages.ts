import type { DossierContent, DossierSheet } from "../../../domain/dossier/content.ts";
import type { DossierSeen } from "../../../domain/dossier/dossier-file.ts";
import type { Call } from "../../lib/api.ts";
import { openLeaves } from "../../lib/leaves.ts";

/** What stopped a dossier from being drawn; an enclosure by its name. */
export type DrawProblem =
  | { readonly type: "failed" }
  | { readonly type: "tooLarge" }
  | { readonly type: "enclosure"; readonly title: string };

/** Everything that stands on it, with every page of every enclosure as a picture; null where somebody stopped it. */
export async function sheetOf(
  call: Call,
  dossier: DossierSeen,
  isDraft: boolean,
  goOn: (count: number) => boolean,
): Promise<DossierSheet | DrawProblem | null> {
  const drawn = await pagesOf(call, dossier, goOn);
  if (drawn === null || "type" in drawn) return drawn;
  const { pages } = drawn;
  return { content: countedIn(dossier.content, pages), isDraft, pages };
}

const countedIn = (
  content: DossierContent,
  pages: readonly (readonly Uint8Array[])[],
): DossierContent => ({
  ...content,
  enclosures: content.enclosures.map((one, at) => ({ ...one, pages: pages[at]?.length ?? null })),
});

type Page = Uint8Array<ArrayBuffer>;

/** Every page of every enclosure as a picture; null where somebody stopped it. */
async function pagesOf(
  call: Call,
  { id, content }: DossierSeen,
  goOn: (count: number) => boolean,
): Promise<{ readonly pages: Page[][] } | DrawProblem | null> {
  const pages: Page[][] = [];
  let count = 0;
  let size = 0;
  for (const { scanId, title } of content.enclosures) {
    const answer = await call("dossiers.scan", { id, scanId });
    const leaves = answer.ok ? await leavesOf(answer.value, () => goOn((count += 1))) : "failed";
    if (leaves === "stopped") return null;
    if (leaves === "failed") return { type: "enclosure", title };
    size += leaves.reduce((sum, { length }) => sum + length, 0);
    if (size > mostBytes) return { type: "tooLarge" };
    pages.push(leaves);
  }
  return { pages };
}

async function leavesOf(
  { type, file }: { readonly type: string; readonly file: Page },
  goOn: () => boolean,
): Promise<Page[] | "failed" | "stopped"> {
  if (type !== "application/pdf") return goOn() ? [file] : "stopped";
  const reading = openLeaves(file);
  try {
    const opened = await reading.opened;
    if (opened === null || opened.sizes.length === 0) return "failed";
    const drawn: Page[] = [];
    for (let leaf = 1; leaf <= opened.sizes.length; leaf += 1) {
      if (!goOn()) return "stopped";
      const picture = await opened.draw(leaf, width);
      if (picture === null) return "failed";
      drawn.push(new Uint8Array(picture));
    }
    return drawn;
  } finally {
    reading.close();
  }
}

/** Pixels across a page of A4 at 200 dots to an inch. */
const width = 1654;
/** Of all pictures: the vault keeps a file of 64 MiB. */
const mostBytes = 60 * 1024 * 1024;
