import { isPicture } from "../../domain/address-guard/exit-verdict.ts";
import type { GuardOverrideId } from "../../domain/address-guard/override.ts";
import { type Judged, type Released } from "../../domain/printing/print-messages.ts";
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
} from "../../domain/address-guard/judging-messages.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import type { Reader } from "../../domain/printing/reader.ts";
import type { Found, PaperVerdict } from "../../domain/address-guard/sensitive-verdict.ts";
import { sealable } from "../../domain/api/printouts.ts";
import { type DocumentKind, showsNames } from "../../domain/printing/document-kind.ts";
import type { ExitChannel } from "../../domain/printing/exit-channel.ts";
import type { PersonId } from "../../domain/people/person.ts";
import type { Call } from "../lib/api.ts";

/** How a paper leaves, and who will see it. */
export interface Leaving {
  readonly way: ExitChannel;
  /** It opens with a passphrase only. */
  readonly isSealed: boolean;
  /** Null for what stays in the house. */
  readonly reader: Reader | null;
}

/** A paper in a preview, as the window knows it that asked for it. */
export interface ShownPaper {
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Who will see it, where that stands in the paper. */
  readonly reader: Reader | null;
  readonly personId: PersonId | null;
  readonly belongs: readonly string[];
  /** What the files of its last pages have for words, where those are pictures on the paper. */
  readonly enclosed: readonly string[];
  /** What was found in such files when it was kept, where their words were not. */
  readonly found: readonly Found[];
  /** Its pictures were looked at before it was kept. */
  readonly isKept: boolean;
  /** About whom it is, where several lie side by side. */
  readonly name: string | null;
  readonly note: (leaving: Leaving) => Promise<boolean>;
}

/** Which of them leaves, and how. */
interface LeavingOf {
  readonly file: number;
  readonly way: ExitChannel;
  readonly isSealed: boolean;
}

export interface Judging {
  /** Answers on the line to its preview. */
  readonly over: (line: MessagePort | undefined) => void;
  /** It leaves: written down, under what two people agreed on where it is stopped. */
  readonly leaves: (leaving: LeavingOf) => Promise<boolean>;
}

/** What the vault was asked last about it, and what came of it. */
interface Asked {
  readonly question: ReturnType<typeof questionOf>;
  readonly reader: Reader | null;
}

/** Has papers judged, each time their preview asks; the main process hears the level and none of the words. */
export function judgingOf(
  call: Call,
  desk: MessagePort,
  papers: readonly ShownPaper[],
  areNamesHidden: () => boolean,
): Judging {
  const all = papers.map((paper, file) => judgingOne(call, desk, paper, file));
  return {
    over: (line) => {
      if (line === undefined) return;
      line.onmessage = ({ data }: MessageEvent<FromPreviewToAsker>) => {
        const asked =
          data === askForPassphrase
            ? suggested(call, papers[0]?.language ?? "en")
            : data === askWhetherHidden
              ? Promise.resolve<NamesHidden>({
                  isHidden: areNamesHidden() && papers.some(({ kind }) => showsNames(kind)),
                })
              : (all[data.file]?.answerTo(data) ?? Promise.resolve(null));
        void asked.then((answer) => line.postMessage(answer));
      };
    },
    leaves: ({ file, ...leaving }) => all[file]?.leaves(leaving) ?? Promise.resolve(false),
  };
}

function judgingOne(call: Call, desk: MessagePort, paper: ShownPaper, file: number) {
  let last: Asked | null = null;
  let agreed: GuardOverrideId | null = null;
  const judge = async (asked: ToJudge): Promise<FromJudge> => {
    const question = questionOf(paper, asked);
    agreed = null;
    const judged = await judgedFrom(call, paper, question);
    last = { question, reader: judged?.verdict.reader ?? null };
    desk.postMessage({ file, judged: judged?.verdict.level ?? null } satisfies Judged);
    return judged;
  };
  const override = async ({ override: said }: ToOverride): Promise<Overridden> => {
    if (last === null) return { refusal: { type: "NotToOverride" } };
    const { question, reader } = last;
    const answer = await call("guard.override", { ...question, reader, ...said });
    if (!answer.ok) return { refusal: answer.error };
    agreed = answer.value.id;
    desk.postMessage({ file, released: said.sha256 } satisfies Released);
    return { refusal: null };
  };
  return {
    answerTo: (asked: ToJudge | ToOverride): Promise<FromJudge | Overridden> =>
      "override" in asked ? override(asked) : judge(asked),
    leaves: async ({ way, isSealed }: Omit<LeavingOf, "file">): Promise<boolean> => {
      const id = agreed;
      agreed = null;
      // Used first: what cannot be written down afterwards stays, and is not let out again.
      if (id !== null && !(await call("guard.useOverride", { id, way })).ok) return false;
      return paper.note({ way, isSealed, reader: last?.reader ?? null });
    },
  };
}

const suggested = async (call: Call, language: Language): Promise<Suggested> => ({
  passphrase: await passphraseFrom(call, language),
});

/** The words on a paper, and on its last pages those of its enclosures. */
function questionOf({ kind, enclosed, personId, ...of }: ShownPaper, { pages, reader }: ToJudge) {
  const first = pages.length - enclosed.length;
  return {
    kind,
    personId,
    belongs: [...of.belongs],
    reader: of.reader ?? reader,
    pages: pages.map((words, at) => [words, enclosed[at - first] ?? ""].join("\n")),
  };
}

/** What is said of it; null if nobody could be asked. */
async function judgedFrom(
  call: Call,
  { kind, enclosed, reader, name, found, isKept }: ShownPaper,
  question: Asked["question"],
): Promise<FromJudge> {
  const [judged, me] = await Promise.all([call("papers.check", question), call("session.me", {})]);
  if (!judged.ok || !me.ok) return null;
  const pictures = isKept ? 0 : enclosed.filter(isPicture).length;
  const verdict = withFound(judged.value, pictures, found);
  const maySeal = sealable.includes(kind);
  return {
    verdict,
    name,
    pictures,
    maySeal,
    isFixed: reader !== null,
    signedIn: me.value.name,
    mayEnterWords: me.value.roles.includes("admin"),
  };
}

/** What nobody reads in the PDF itself is looked at as well: pages that are pictures, and what their files said. */
function withFound(verdict: PaperVerdict, pictures: number, more: readonly Found[]): PaperVerdict {
  const { level, found, besides } = verdict;
  if (level === "stop") return { ...verdict, besides: [...besides, ...more] };
  if (level === "ask") return verdict;
  const isClear = level === "clear" && pictures === 0 && more.length === 0;
  return { ...verdict, level: isClear ? "clear" : "look", found: [...found, ...more] };
}

/** Words to be told on the telephone: in plain letters, which every reader of PDFs takes alike. */
async function passphraseFrom(call: Call, language: Language): Promise<string | null> {
  const suggested = await call("passphrase.suggest", { language });
  if (!suggested.ok) return null;
  return suggested.value.words.join(" ").normalize("NFD").replaceAll(/\p{M}/gu, "");
}
