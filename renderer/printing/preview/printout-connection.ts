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
} from "../../../domain/address-guard/preview-check-messages.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { encryptFile } from "./encrypted-file.ts";

/** A printout as this window has it: the file, and the functions to ask about it. */
export interface ShownFile {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Has the text checked for its recipient; until then nothing leaves. Null if the check was not possible. */
  readonly judge: (asked: Omit<ToJudge, "file">) => Promise<FromJudge>;
  /** Releases it by a two-person override although it is blocked; null once it may leave. */
  readonly override: (asked: Omit<ToOverride, "file">) => Promise<AppError | null>;
}

/** What this window shows, and its actions, all of which are carried out elsewhere. */
export interface ShownPrintout {
  /** One, or several that leave together. */
  readonly files: readonly ShownFile[];
  /** Names are hidden on the screen that requested it: nothing is shown before the user confirms. */
  readonly isCovered: Promise<boolean>;
  readonly save: (isLookedAt: boolean) => Promise<Outcome>;
  /** A proposed passphrase; null if there is none. */
  readonly suggest: () => Promise<string | null>;
  readonly saveSealed: (passphrase: string, isLookedAt: boolean) => Promise<Outcome>;
  readonly print: (isLookedAt: boolean) => Promise<Outcome>;
  /** The outcomes are in the order of the files. */
  readonly saveAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  readonly printAll: (files: readonly LeavingFile[]) => Promise<readonly FileOutcome[]>;
  /** Switches its window to full screen and back. */
  readonly fill: (isFilling: boolean) => void;
  readonly close: () => void;
}

/**
 * Waits for the files; actions are sent one at a time, and each is answered.
 *
 * @param judges the port to the window that requested the printout, without the main process in between
 */
export function printoutOver(line: MessagePort, judges: MessagePort): Promise<ShownPrintout> {
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

/** One request after the other: each answer belongs to the previous request. */
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
