import { isPicture } from "../../domain/address-guard/leaving.ts";
import type { GuardOverrideId } from "../../domain/address-guard/override.ts";
import {
  askForPassphrase,
  type FromJudge,
  type FromPreviewToAsker,
  type Judged,
  type Overridden,
  type Released,
  type Suggested,
  type ToJudge,
  type ToOverride,
} from "../../domain/desk.ts";
import type { Language } from "../../domain/look.ts";
import type { Reader } from "../../domain/neutral/reader.ts";
import type { PaperVerdict } from "../../domain/neutral/verdict.ts";
import { sealable } from "../../domain/paper.ts";
import type { PaperKind } from "../../domain/paper-kind.ts";
import type { PaperWay } from "../../domain/paper-way.ts";
import type { PersonId } from "../../domain/person.ts";
import type { Call } from "./api.ts";

/** How a paper leaves, and who will see it. */
export interface Leaving {
  readonly way: PaperWay;
  /** It opens with a passphrase only. */
  readonly isSealed: boolean;
  /** Null for what stays in the house. */
  readonly reader: Reader | null;
}

/** A paper in a preview, as the window knows it that asked for it. */
export interface ShownPaper {
  readonly kind: PaperKind;
  readonly language: Language;
  /** Who will see it, where that stands in the paper. */
  readonly reader: Reader | null;
  readonly personId: PersonId | null;
  readonly belongs: readonly string[];
  /** What the files of its last pages have for words, where those are pictures on the paper. */
  readonly enclosed: readonly string[];
  readonly note: (leaving: Leaving) => Promise<boolean>;
}

export interface Judging {
  /** Answers on the line to its preview. */
  readonly over: (line: MessagePort | undefined) => void;
  /** It leaves: written down, under what two people agreed on where it is stopped. */
  readonly leaves: (way: PaperWay, isSealed: boolean) => Promise<boolean>;
}

/** What the vault was asked last about it, and what came of it. */
interface Asked {
  readonly question: ReturnType<typeof questionOf>;
  readonly reader: Reader | null;
}

/** Has a paper judged, each time its preview asks; the main process hears the level and none of the words. */
export function judgingOf(call: Call, desk: MessagePort, paper: ShownPaper): Judging {
  let last: Asked | null = null;
  let agreed: GuardOverrideId | null = null;
  const judge = async (asked: ToJudge): Promise<FromJudge> => {
    const question = questionOf(paper, asked);
    agreed = null;
    const judged = await judgedFrom(call, paper, question);
    last = { question, reader: judged?.verdict.reader ?? null };
    desk.postMessage({ judged: judged?.verdict.level ?? null } satisfies Judged);
    return judged;
  };
  const override = async ({ override: said }: ToOverride): Promise<Overridden> => {
    if (last === null) return { refusal: { type: "NotToOverride" } };
    const { question, reader } = last;
    const answer = await call("guard.override", { ...question, reader, ...said });
    if (!answer.ok) return { refusal: answer.error };
    agreed = answer.value.id;
    desk.postMessage({ released: said.sha256 } satisfies Released);
    return { refusal: null };
  };
  return {
    over: (line) => {
      if (line === undefined) return;
      line.onmessage = ({ data }: MessageEvent<FromPreviewToAsker>) => {
        void answerTo(data).then((answer) => {
          line.postMessage(answer);
        });
      };
    },
    leaves: async (way, isSealed) => {
      const id = agreed;
      agreed = null;
      // Used first: what cannot be written down afterwards stays, and is not let out again.
      if (id !== null && !(await call("guard.useOverride", { id, way })).ok) return false;
      return paper.note({ way, isSealed, reader: last?.reader ?? null });
    },
  };

  async function answerTo(asked: FromPreviewToAsker): Promise<FromJudge | Overridden | Suggested> {
    if (asked === askForPassphrase)
      return { passphrase: await passphraseFrom(call, paper.language) };
    return "override" in asked ? override(asked) : judge(asked);
  }
}

/** The words on a paper, and on its last pages those of its enclosures. */
function questionOf({ kind, enclosed, personId, ...of }: ShownPaper, { pages, reader }: ToJudge) {
  const first = pages.length - enclosed.length;
  return {
    ...{ kind, personId, belongs: [...of.belongs], reader: of.reader ?? reader },
    pages: pages.map((words, at) => [words, enclosed[at - first] ?? ""].join("\n")),
  };
}

/** What is said of it; null if nobody could be asked. */
async function judgedFrom(
  call: Call,
  { kind, enclosed, reader }: ShownPaper,
  question: Asked["question"],
): Promise<FromJudge> {
  const [judged, me] = await Promise.all([call("papers.check", question), call("session.me", {})]);
  if (!judged.ok || !me.ok) return null;
  const pictures = enclosed.filter(isPicture).length;
  const { level } = judged.value;
  const verdict: PaperVerdict = {
    ...judged.value,
    level: pictures > 0 && level === "clear" ? "look" : level,
  };
  const maySeal = sealable.includes(kind);
  return { verdict, pictures, maySeal, isFixed: reader !== null, signedIn: me.value.name };
}

/** Words to be told on the telephone: in plain letters, which every reader of PDFs takes alike. */
async function passphraseFrom(call: Call, language: Language): Promise<string | null> {
  const suggested = await call("passphrase.suggest", { language });
  if (!suggested.ok) return null;
  return suggested.value.words.join(" ").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
