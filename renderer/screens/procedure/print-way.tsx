import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Language } from "../../../domain/look.ts";
import { standingOf } from "../../../domain/procedure/track.ts";
import { languageFrom } from "../../lib/i18n.ts";
import { usePapers } from "../../lib/papers.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choice.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { say } from "../../ui/toast.tsx";
import { useFile } from "../person/file-context.ts";
import type { Way } from "./way.ts";

/** The way on paper, for the person to take along. */
export function PrintWay({ way }: { readonly way: Way }) {
  const { t } = useTranslation("paper");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t("way.action")}
      </Button>
      {isOpen ? (
        <PrintPanel
          way={way}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

interface PrintPanelProps {
  readonly way: Way;
  readonly onClose: () => void;
}

function PrintPanel({ way: { track }, onClose }: PrintPanelProps) {
  const { t, i18n } = useTranslation(["paper", "common", "out"]);
  const { card } = useFile();
  const papers = usePapers();
  // Hers, where the sheet exists in it.
  const hers = Language.options.find((one) => card.languages.some((known) => known === one));
  const [language, setLanguage] = useState<Language>(hers ?? languageFrom(i18n.language));
  const print = async () => {
    const sheet = {
      asOf: track.day,
      person: { name: card.name, number: card.number },
      held: track.documents.map(({ step, kind, issuedOn, until }) => ({
        ...{ step, kind, issuedOn, until },
      })),
      endedOn: track.ended?.on ?? null,
      isPending: standingOf(track).state === "pending",
    };
    const paper = { kind: "waySheet", language, personId: card.id, sheet } as const;
    const isShown = await papers.open(paper, track.day);
    if (isShown) onClose();
    else say({ text: t("paper:failed") });
  };
  return (
    <Panel
      title={t("paper:way.panel")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isPending={papers.isDrawing}
            onPress={() => {
              void print();
            }}
          >
            {t("paper:way.open")}
          </Button>
        </>
      }
    >
      <p>{t("paper:way.note")}</p>
      <RadioGroup
        label={t("paper:way.in")}
        choices={Language.options.map((id) => ({ id, label: t(`out:languageOf.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
    </Panel>
  );
}
