import { createHash } from "node:crypto";
import type { Judged, Released } from "../../../domain/printing/print-messages.ts";
import type { Language } from "../../../domain/core/display-settings.ts";

/** A file of the open document, and its verdict. */
export interface HeldFile {
  readonly pdf: Buffer;
  /** The last verdict; null as long as it has not been judged. */
  judged: Judged["judged"];
  /** The hash of the file that two people let leave after all; null once it has left. */
  released: { readonly hash: string; readonly at: number } | null;
  /** Resolves when it is judged for the first time, or can no longer be judged. */
  readonly judging: Promise<void>;
  readonly settle: () => void;
}

/** A neutral word and a day; nothing else may be in a name that is seen in folders. */
export function fileName(of: { readonly language: Language; readonly day: string }): string {
  const word = { en: "paper", fr: "papier", nl: "papier" }[of.language];
  return `${word}-${of.day}.pdf`;
}

export function heldFile(pdf: Buffer): HeldFile {
  let settle = (): void => undefined;
  const judging = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { pdf, judged: null, released: null, judging, settle };
}

/** It is judged again each time the reader is chosen. */
export function judge(file: HeldFile, { judged }: Pick<Judged, "judged">): void {
  file.judged = judged;
  file.released = null;
  file.settle();
}

/** Two people have agreed. */
export function release(file: HeldFile, { released }: Pick<Released, "released">): void {
  file.released = { hash: released, at: performance.now() };
}

/** What was not judged does not leave. */
export async function mayLeave(file: HeldFile, isLookedAt: boolean): Promise<boolean> {
  await file.judging;
  switch (file.judged) {
    case "clear":
      return true;
    case "look":
      return isLookedAt;
    case "stop":
      return isReleased(file);
    case "ask":
    case null:
      return false;
  }
}

/** This very file, and not long ago: the vault would no longer record that it leaves. */
const isReleased = ({ pdf, released }: HeldFile): boolean =>
  released !== null &&
  performance.now() - released.at < releasedMilliseconds &&
  released.hash === createHash("sha256").update(pdf).digest("hex");

const releasedMilliseconds = 55 * 60_000;
