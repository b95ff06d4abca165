import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../domain/calendar.ts";
import { Language } from "../../domain/look.ts";
import type { Paper } from "../../domain/paper.ts";
import { languageFrom, localeOf } from "../lib/i18n.ts";
import { usePapers } from "../lib/papers.ts";
import { useWords } from "../lib/words.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/choice.tsx";
import { Panel } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { say } from "../ui/toast.tsx";

export interface PaperPanelProps {
  readonly title: string;
  /** What the button that opens the paper says. */
  readonly open: string;
  /** Of whoever takes the paper along: proposed where the paper exists in one of them, and said where it does not. */
  readonly spoken?: readonly string[];
  readonly day: CalendarDate;
  /** Null while something is still asked of the house. */
  readonly paperIn: (language: Language) => Paper | null;
  readonly onClose: () => void;
  /** What one should know before, and what else can be chosen. */
  readonly children: ReactNode;
}

/** In which language a paper is wanted; then it opens. */
export function PaperPanel(props: PaperPanelProps) {
  const { title, open, spoken = [], day, paperIn, onClose, children } = props;
  const { t, i18n } = useTranslation(["paper", "common"]);
  const papers = usePapers();
  const theirs = Language.options.find((one) => spoken.includes(one));
  const [language, setLanguage] = useState<Language>(theirs ?? languageFrom(i18n.language));
  const words = useWords();
  const listed = (type: "conjunction" | "disjunction", codes: readonly string[]) =>
    new Intl.ListFormat(localeOf(i18n.language), { type }).format(codes.map(words.language));
  const paper = paperIn(language);
  const show = async () => {
    if (paper === null) return;
    const isShown = await papers.open(paper, day);
    if (isShown) onClose();
    else say({ text: t("paper:failed") });
  };
  return (
    <Panel
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing || paper === null}
            onPress={() => {
              void show();
            }}
          >
            {open}
          </Button>
        </>
      }
    >
      {children}
      <RadioGroup
        label={t("paper:in")}
        choices={Language.options.map((id) => ({ id, label: t(`common:languageOf.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      {spoken.length > 0 && theirs === undefined ? (
        <Notice tone="info">
          {t("paper:notTheirs", {
            known: listed("conjunction", Language.options),
            theirs: listed("disjunction", spoken),
          })}
        </Notice>
      ) : null}
    </Panel>
  );
}
