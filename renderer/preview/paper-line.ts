import type { FromJudge, FromPreview, Outcome, ToJudge, ToPreview } from "../../domain/desk.ts";

/** A paper as this window has it: the file, and what can be done with it, all of it done elsewhere. */
export interface ShownPaper {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Has the words judged by the address guard, the title first; until then nothing leaves. Null if it could not be asked. */
  readonly judge: (pages: ToJudge) => Promise<FromJudge>;
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  readonly print: (isLookedAt: boolean) => Promise<Outcome>;
  readonly close: () => void;
}

/**
 * Waits for the file; acts go out one at a time, and each is answered.
 *
 * @param judges the line to the window that asked for the paper, past the main process
 */
export function paperOver(line: MessagePort, judges: MessagePort): Promise<ShownPaper> {
  let answer: ((outcome: Outcome) => void) | null = null;
  const say = (message: FromPreview) => {
    line.postMessage(message);
  };
  const ask = (act: "save" | "print", isLookedAt: boolean): Promise<Outcome> =>
    new Promise((resolve) => {
      answer = resolve;
      say({ act, isLookedAt });
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
        judge: (pages) =>
          new Promise((resolveVerdict) => {
            judges.onmessage = ({ data: verdict }: MessageEvent<FromJudge>) => {
              resolveVerdict(verdict);
            };
            judges.postMessage(pages);
          }),
        save: (isLookedAt) => ask("save", isLookedAt),
        print: (isLookedAt) => ask("print", isLookedAt),
        close: () => {
          say({ act: "close" });
        },
      });
    };
  });
}
