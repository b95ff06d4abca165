import { useState } from "react";
import { useTranslation } from "react-i18next";
import { logoFor } from "../../domain/settings/centre-logo.ts";
import type { LetterId, LetterPrintoutContent } from "../../domain/letters/letter.ts";
import type { LetterView } from "../../domain/letters/letter-view.ts";
import { pagesIn } from "../../domain/printing/pdf-file.ts";
import { type Refusal, useCall, useCommand } from "../lib/api.ts";
import { belongsOnLetter, type Leaving, usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/use-today.ts";
import { showToast } from "../ui/overlays/toast.tsx";

export interface LetterPrintouts {
  /** Previews the PDF, marked as a draft. */
  readonly preview: (letter: LetterView) => Promise<void>;
  /** Renders it, stores it, and opens the stored file; true once it is stored. */
  readonly keep: (letter: LetterView) => Promise<boolean>;
  readonly isDrawing: boolean;
  readonly refusal: Refusal | null;
}

export function useLetterPrintouts(): LetterPrintouts {
  const { t } = useTranslation(["letters", "paper"]);
  const call = useCall();
  const papers = usePrintouts();
  const today = useToday();
  const keeping = useCommand("letters.keep");
  const openKept = useOpenKept();
  const failed = () => showToast({ text: t("paper:failed"), tone: "bad" });
  const paperOf = (
    { content, person }: LetterView,
    isDraft: boolean,
    logo: LetterPrintoutContent["logo"],
  ) => ({
    kind: "letter" as const,
    language: content.language,
    personId: person.id,
    sheet: { content, isDraft, logo },
  });
  const withLogo = async (letter: LetterView, isDraft: boolean) => {
    const answer = await call("letterhead.logo", {});
    const logo = answer.ok ? logoFor(letter.content.reader, answer.value.logo) : null;
    return paperOf(letter, isDraft, logo);
  };
  const keep = async (letter: LetterView): Promise<boolean> => {
    const pdf = await papers.draw(await withLogo(letter, false), today);
    if (pdf === null) {
      failed();
      return false;
    }
    const { id, version } = letter;
    const isKept = await keeping
      .mutateAsync({ id, version, pdf, pages: Math.max(1, pagesIn(pdf)) })
      .then(
        () => true,
        () => false,
      );
    if (isKept) await openKept.open(letter);
    return isKept;
  };
  return {
    preview: async (letter) => {
      if (!(await papers.open(await withLogo(letter, true), today))) failed();
    },
    keep,
    isDrawing: papers.isDrawing || keeping.isPending || openKept.isDrawing,
    refusal: keeping.error,
  };
}

type KeptLetter = Pick<LetterView, "id" | "reader" | "person" | "content">;

/** Opens the stored PDF, to be printed or saved. */
export function useOpenKept() {
  const { t } = useTranslation(["letters", "paper"]);
  const call = useCall();
  const papers = usePrintouts();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const fileOf = async (id: LetterId) => {
    setAsking(true);
    const answer = await call("letters.file", { id });
    setAsking(false);
    return answer.ok ? answer.value.file : null;
  };
  return {
    isDrawing: isAsking || papers.isDrawing,
    open: async ({ id, reader, person, content }: KeptLetter): Promise<void> => {
      const pdf = await fileOf(id);
      if (pdf === null) {
        showToast({ text: t("letters:damaged"), tone: "bad" });
        return;
      }
      const note = async ({ way }: Leaving) => (await call("letters.leaves", { id, way })).ok;
      const isShown = await papers.openKept(
        [
          {
            kind: "letter",
            personId: person.id,
            belongs: belongsOnLetter(content),
            pdf,
            reader,
            note,
          },
        ],
        today,
      );
      if (!isShown) showToast({ text: t("paper:failed"), tone: "bad" });
    },
  };
}
