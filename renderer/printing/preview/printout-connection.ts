import {
  type FileOutcome,
  type FromPreview,
  type LeavingFile,
  type Outcome,
  type ToPreview,
} from "../../../domain/printing/print-messages.ts";
import {
  askForPassphrase,
  askWhetherHidden,
  type FromJudge,
  type FromPreviewToAsker,
  type NamesHidden,
  type Overridden,
  type Suggested,
  type ToJudge,
  type ToOverride,
} from "../../../domain/address-guard/judging-messages.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { encryptFile } from "./encrypted-file.ts";

/** A paper as this window has it: the file, and who is asked about it. */
export interface ShownFile {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Has the words judged for whoever will see them; until then nothing leaves. Null if nobody could be asked. */
  readonly judge: (asked: Omit<ToJudge, "file">) => Promise<FromJudge>;
  /** Two people let it leave although it is stopped; null once it may. */
  readonly override: (asked: Omit<ToOverride, "file">) => Promise<AppError | null>;
}

/** What this window shows, and what can be done with it, all of it done elsewhere. */
export interface ShownPaper {
  /** One, or several that leave together. */
  readonly files: readonly ShownFile[];
  /** Names are hidden on the screen of whoever asked: nothing is shown before somebody says so. */
  readonly isCovered: Promise<boolean>;
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  /** Words to lock a file with; null if there are none. */
  readonly suggest: () => Promise<string | null>;
  readonly saveSealed: (passphrase: string, isLookedAt: boolean) => Promise<Outcome>;
  readonly print: (isLookedAt: boolean) => Promise<Outcome>;
  /** Answers in the order in which they are named. */
  readonly saveAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  readonly printAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  /** Its window takes the whole screen, or its own size again. */
  readonly fill: (isFilling: boolean) => void;
  readonly close: () => void;
}

/**
 * Waits for the files; acts go out one at a time, and each is answered.
 *
 * @param judges the line to the window that asked for the paper, past the main process
 */
export function paperOver(line: MessagePort, judges: MessagePort): Promise<ShownPaper> {
  const asker = askerOver(judges);
  let answer: ((came: Answered) => void) | null = null;
  const ask = (message: FromPreview): Promise<Answered> =>
    new Promise((resolve) => {
      answer = resolve;
      line.postMessage(message);
    });
  const one = async (message: FromPreview): Promise<Outcome> => {
    const came = await ask(message);
    return "outcome" in came ? came.outcome : "kept";
  };
  const all = async (message: FromPreview): Promise<readonly FileOutcome[]> => {
    const came = await ask(message);
    return "outcomes" in came ? came.outcomes : [];
  };
  return new Promise((resolve) => {
    line.onmessage = ({ data }: MessageEvent<ToPreview>) => {
      if (!("pdfs" in data)) {
        answer?.(data);
        answer = null;
        return;
      }
      const files = data.pdfs.map((pdf, file) => fileOver(asker, pdf, file));
      resolve({
        files,
        isCovered: asker<NamesHidden>(askWhetherHidden).then(({ isHidden }) => isHidden),
        save: (isLookedAt) => one({ act: "save", isLookedAt }),
        suggest: async () => (await asker<Suggested>(askForPassphrase)).passphrase,
        saveSealed: async (passphrase, isLookedAt) => {
          const [first] = data.pdfs;
          if (first === undefined) return "kept";
          const pdf = await encryptFile({ pdf: first, passphrase });
          return one({ act: "saveSealed", isLookedAt, pdf });
        },
        print: (isLookedAt) => one({ act: "print", isLookedAt }),
        saveAll: (leaving) => all({ act: "saveAll", files: leaving }),
        printAll: (leaving) => all({ act: "printAll", files: leaving }),
        fill: (isFilling) => line.postMessage({ act: "fill", isFilling } satisfies FromPreview),
        close: () => line.postMessage({ act: "close" } satisfies FromPreview),
      });
    };
  });
}

type Answered = Exclude<ToPreview, { readonly pdfs: unknown }>;

type AskAsker = <Answer>(question: FromPreviewToAsker) => Promise<Answer>;

function fileOver(asker: AskAsker, pdf: Uint8Array<ArrayBuffer>, file: number): ShownFile {
  return {
    pdf,
    judge: (asked) => asker<FromJudge>({ ...asked, file }),
    override: async (asked) => (await asker<Overridden>({ ...asked, file })).refusal,
  };
}

/** One question after the other: each answer goes to the question before it. */
function askerOver(judges: MessagePort): AskAsker {
  let last: Promise<unknown> = Promise.resolve();
  return <Answer>(question: FromPreviewToAsker) => {
    const asked = last.then(
      () =>
        new Promise<Answer>((resolve) => {
          judges.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
          judges.postMessage(question);
        }),
    );
    last = asked;
    return asked;
  };
}
