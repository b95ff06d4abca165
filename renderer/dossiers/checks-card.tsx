import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CheckLine, mayLetThrough } from "../../domain/dossiers/dossier-check.ts";
import { isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { useCheckWords } from "./dossier-texts.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape, type Tone } from "../ui/status-shape.tsx";
import css from "./dossiers.module.css";
import { fixPath } from "./where-to-correct.ts";
import { OverrideReasonPanel } from "./override-reason-panel.tsx";

export interface ChecksCardProps {
  readonly dossier: DossierView;
  readonly onMend: (line: CheckLine) => void;
}

/** Blocking problems, warnings and remarks: each with a link to where it is fixed. */
export function ChecksCard({ dossier, onMend }: ChecksCardProps) {
  const { t } = useTranslation("dossiers");
  const wordsOf = useCheckWords();
  const [letting, setLetting] = useState<CheckLine | null>(null);
  const { checks, state, id, version, person } = dossier;
  if (!isInWork(state))
    return (
      <Card title={t("wayTitle")}>
        <p className={css["none"]}>{t("wayFrozen")}</p>
      </Card>
    );
  return (
    <Card title={t("wayTitle")}>
      {checks.length === 0 ? <p className={css["none"]}>{t("wayNone")}</p> : null}
      <Rows>
        {checks.map((line) => (
          <Check
            key={`${line.id} ${line.about ?? ""} ${line.day ?? ""}`}
            line={line}
            dossier={dossier}
            onMend={onMend}
            onLetThrough={setLetting}
          />
        ))}
      </Rows>
      {letting === null ? null : (
        <OverrideReasonPanel
          procedure="dossiers.letThrough"
          spot={{ kind: "dossier", personId: person.id, object: `${id} through` }}
          title={t("throughTitle")}
          lead={`${wordsOf(letting).title}. ${t("throughLead")}`}
          done={t("throughDone")}
          inputOf={(reason) => ({ id, version, line: letting.id, about: letting.about, reason })}
          onClose={() => setLetting(null)}
        />
      )}
    </Card>
  );
}

interface CheckProps {
  readonly line: CheckLine;
  readonly dossier: DossierView;
  readonly onMend: (line: CheckLine) => void;
  readonly onLetThrough: (line: CheckLine) => void;
}

function Check({ line, dossier, onMend, onLetThrough }: CheckProps) {
  const { t } = useTranslation("dossiers");
  const { textOf } = useNames();
  const { me } = useSession();
  const { title: what, text } = useCheckWords()(line);
  const { level, letThrough, id } = line;
  const isThrough = letThrough !== null;
  const path = fixPath(line, dossier.person.id);
  // A request that was made is no problem: the link only leads to it.
  const way = id === "asked" ? "seeProcedure" : "mend";
  const mayLet =
    level === "blocking" && !isThrough && mayLetThrough(id) && me.roles.includes("admin");
  return (
    <Row
      leading={
        <span className={css["light"]}>
          <StatusShape tone={isThrough ? "warn" : tones[level]} />
        </span>
      }
      title={<b>{what}</b>}
      detail={
        isThrough ? (
          <>
            {text}{" "}
            <em>{t("through", { name: letThrough.byName, reason: textOf(letThrough.reason) })}</em>
          </>
        ) : (
          text
        )
      }
      trailing={
        <span className={css["trailing"]}>
          {mayLet ? (
            <Button
              kind="quiet"
              size="small"
              label={t("letThroughOf", { what })}
              onPress={() => onLetThrough(line)}
            >
              {t("letThrough")}
            </Button>
          ) : null}
          {path === null ? (
            <Button size="small" label={t("mendOf", { what })} onPress={() => onMend(line)}>
              {t("mend")}
            </Button>
          ) : (
            <LinkButton size="small" href={path} label={t(`${way}Of`, { what })}>
              {t(way)}
            </LinkButton>
          )}
        </span>
      }
    />
  );
}

const tones: Readonly<Record<CheckLine["level"], Tone>> = {
  blocking: "bad",
  warning: "warn",
  note: "info",
};
