import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Assistance } from "../../domain/intake/assistance.ts";
import type { IntakeView } from "../../domain/intake/intake-view.ts";
import type { IntakeSection } from "../../domain/intake/intake.ts";
import { progressOf } from "../../domain/intake/intake.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { useProcedure } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { useFile } from "../people/person-context.ts";
import { EndIntakePanel } from "./end-intake-panel.tsx";
import styles from "./intake.module.css";
import { CurrentSection } from "./current-section.tsx";
import { IntakeSectionsList } from "./intake-sections-list.tsx";

export interface PersonIntakeProps {
  /** The open section; by default, the first that is not settled. */
  readonly section: IntakeSection | undefined;
  /** Who she is, as her file shows it. */
  readonly identity: ReactNode;
}

/** The intake: getting to know someone part by part, by whoever is there, in any order. */
export function PersonIntake({ section, identity }: PersonIntakeProps) {
  const { t } = useTranslation("intake");
  const { card } = useFile();
  const intake = useProcedure("intake.view", { id: card.id });
  return (
    <QueryBoundary answer={intake} lines={8}>
      {(file) =>
        file.track === null ? (
          <Card>
            <EmptyState title={t("noTrack")}>{t("noTrackText")}</EmptyState>
          </Card>
        ) : (
          <Intake
            personId={card.id}
            file={file}
            track={file.track}
            section={section}
            identity={identity}
          />
        )
      }
    </QueryBoundary>
  );
}

interface IntakeProps extends PersonIntakeProps {
  readonly personId: PersonId;
  readonly file: IntakeView;
  readonly track: Assistance;
}

function Intake({ personId, file, track, section, identity }: IntakeProps) {
  // Where one came in stays open while its state changes under one's hand.
  const [first] = useState(
    file.sections.find(({ state }) => state === null || state.kind === "begun")?.section,
  );
  const current = section ?? first ?? "identity";
  return (
    <div>
      <Progress personId={personId} file={file} track={track} />
      <div className={styles["intake"]}>
        <IntakeSectionsList personId={personId} sections={file.sections} current={current} />
        <CurrentSection
          key={current}
          personId={personId}
          file={file}
          track={track}
          section={current}
          identity={identity}
        />
      </div>
    </div>
  );
}

function Progress({ personId, file, track }: Omit<IntakeProps, "section" | "identity">) {
  const { t } = useTranslation("intake");
  const { dates } = useFormats();
  const [isEnding, setEnding] = useState(false);
  const { sections, ending } = file;
  if (ending !== null)
    return (
      <div className={styles["top"]}>
        <Notice
          tone="ok"
          title={t("endedOn", {
            day: dates.long(ending.on),
            outcome: t(`outcomes.${ending.outcome}`),
          })}
        >
          {ending.outcome === "reoriented" && ending.to.state === "open"
            ? `${t("endedTo", { service: ending.to.content })} `
            : ""}
          {t("endedBy", { name: ending.byName })}
        </Notice>
      </div>
    );
  const { settled } = progressOf(sections.map(({ state }) => state));
  return (
    <div className={styles["top"]}>
      <p className={styles["progress"]}>
        <b>{t("progress", { settled, count: sections.length })}</b>{" "}
        {settled === sections.length ? t("progressAll") : t("progressRest")}
      </p>
      {track.closing === null ? <Button onPress={() => setEnding(true)}>{t("end")}</Button> : null}
      {isEnding ? (
        <EndIntakePanel
          personId={personId}
          openedOn={track.openedOn}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </div>
  );
}
