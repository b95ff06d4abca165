import type { DossierContent, DossierSheet } from "../../../domain/dossier/content.ts";
import type { DossierSeen } from "../../../domain/dossier/dossier-file.ts";
import type { Call } from "../../lib/api.ts";
import { type LeafReader, leafReader } from "../../lib/leaves.ts";

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
  let reader: LeafReader | null = null;
  try {
    for (const { scanId, title } of content.enclosures) {
      const answer = await call("dossiers.scan", { id, scanId });
      if (!answer.ok) return { type: "enclosure", title };
      const { type, file } = answer.value;
      if (type === "application/pdf") reader ??= leafReader();
      const next = () => goOn((count += 1));
      const leaves =
        reader === null || type !== "application/pdf"
          ? next()
            ? [file]
            : "stopped"
          : await leavesOf(reader, file, next);
      if (leaves === "stopped") return null;
      if (leaves === "failed") return { type: "enclosure", title };
      size += leaves.reduce((sum, { length }) => sum + length, 0);
      if (size > mostBytes) return { type: "tooLarge" };
      pages.push(leaves);
    }
    return { pages };
  } finally {
    reader?.close();
  }
}

async function leavesOf(
  reader: LeafReader,
  file: Page,
  goOn: () => boolean,
): Promise<Page[] | "failed" | "stopped"> {
  const opened = await reader.read(file);
  if (opened === null || opened.sizes.length === 0) return "failed";
  const drawn: Page[] = [];
  while (drawn.length < opened.sizes.length) {
    // A few at once: one is packed while the next is drawn.
    const some = opened.sizes.slice(drawn.length, drawn.length + atOnce);
    if (!some.every(goOn)) return "stopped";
    const pictures = await Promise.all(
      some.map((_, at) => opened.draw(drawn.length + at + 1, width)),
    );
    if (pictures.some((picture) => picture === null)) return "failed";
    drawn.push(...pictures.flatMap((one) => (one === null ? [] : [new Uint8Array(one)])));
  }
  return drawn;
}

const atOnce = 4;
/** Pixels across a page of A4 at 170 dots to an inch: small print stays legible, and a page is half a megabyte at most. */
const width = 1406;
/** Of all pictures: the vault keeps a file of 64 MiB. */
const mostBytes = 60 * 1024 * 1024;
