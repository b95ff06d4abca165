import {
  askForPassphrase,
  type FromJudge,
  type FromPreview,
  type FromPreviewToAsker,
  type Outcome,
  type Overridden,
  type Suggested,
  type ToJudge,
  type ToOverride,
  type ToPreview,
} from "../../domain/desk.ts";
import type { AppError } from "../../domain/errors.ts";
import { sealed } from "./sealed.ts";

/** A paper as this window has it: the file, and what can be done with it, all of it done elsewhere. */
export interface ShownPaper {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Has the words judged for whoever will see them; until then nothing leaves. Null if nobody could be asked. */
  readonly judge: (asked: ToJudge) => Promise<FromJudge>;
  /** Two people let it leave although it is stopped; null once it may. */
  readonly override: (asked: ToOverride) => Promise<AppError | null>;
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  /** Words to lock a file with; null if there are none. */
  readonly suggest: () => Promise<string | null>;
  readonly saveSealed: (passphrase: string, isLookedAt: boolean) => Promise<Outcome>;
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
  const ask = (message: FromPreview): Promise<Outcome> =>
    new Promise((resolve) => {
      answer = resolve;
      say(message);
    });
  const askAsker = <Answer>(question: FromPreviewToAsker): Promise<Answer> =>
    new Promise((resolve) => {
      judges.onmessage = ({ data }: MessageEvent<Answer>) => {
        resolve(data);
      };
      judges.postMessage(question);
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
        judge: (asked) => askAsker<FromJudge>(asked),
        override: async (asked) => (await askAsker<Overridden>(asked)).refusal,
        save: (isLookedAt) => ask({ act: "save", isLookedAt }),
        suggest: async () => (await askAsker<Suggested>(askForPassphrase)).passphrase,
        saveSealed: async (passphrase, isLookedAt) => {
          const pdf = await sealed({ pdf: data.pdf, passphrase });
          return ask({ act: "saveSealed", isLookedAt, pdf });
        },
        print: (isLookedAt) => ask({ act: "print", isLookedAt }),
        close: () => {
          say({ act: "close" });
        },
      });
    };
  });
}
