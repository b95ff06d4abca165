import type { FromPreview, Outcome, ToPreview } from "../../domain/desk.ts";

/** A paper as this window has it: the file, and two things to do with it, both done elsewhere. */
export interface ShownPaper {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly save: () => Promise<Outcome>;
  readonly print: () => Promise<Outcome>;
  readonly close: () => void;
}

/** Waits for the file; acts go out one at a time, and each is answered with its outcome. */
export function paperOver(line: MessagePort): Promise<ShownPaper> {
  let answer: ((outcome: Outcome) => void) | null = null;
  const say = (message: FromPreview) => {
    line.postMessage(message);
  };
  const ask = (act: "save" | "print"): Promise<Outcome> =>
    new Promise((resolve) => {
      answer = resolve;
      say({ act });
    });
  return new Promise((resolve) => {
    line.onmessage = ({ data }: MessageEvent<ToPreview>) => {
      if ("outcome" in data) {
        answer?.(data.outcome);
        answer = null;
        return;
      }
      resolve({
        pdf: data.pdf,
        save: () => ask("save"),
        print: () => ask("print"),
        close: () => {
          say({ act: "close" });
        },
      });
    };
  });
}
