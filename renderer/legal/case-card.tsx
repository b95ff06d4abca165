import { useState } from "react";
import { useTranslation } from "react-i18next";
import { joinTexts } from "../lib/join-texts.ts";
import type { CriminalCase } from "../../domain/legal/criminal-case.ts";
import {
  type CaseStanding,
  isChargeSaid,
  standingOfCase,
} from "../../domain/legal/judicial-event.ts";
import type { CaseView } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { MaybeTerm, LegalTerm } from "../shell/legal-term.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import type { Tone } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { CasePeople } from "./case-people.tsx";
import { ChangeCasePanel, PartPanel } from "./case-panel.tsx";
import type { CaseFormState } from "./case-form-state.ts";
import { CaseTimeline, readable } from "./case-timeline.tsx";
import { JudicialEventPanel } from "./judicial-event-panel.tsx";
import { caseTask, type OpenDraft } from "./form-of-legal-draft.ts";
import styles from "./legal.module.css";
import { MarkAsMistakePanel } from "./mark-as-mistake-panel.tsx";
import { CasePeoplePanel } from "./case-people-panel.tsx";
import { caseName, eventTitle } from "./case-and-record-titles.ts";
import type { TermId } from "../../domain/vocabulary/legal-term-ids.ts";

export interface CaseCardProps {
  readonly personId: PersonId;
  readonly seen: CaseView;
  readonly readsCare: boolean;
  readonly goOn: OpenDraft | null;
}

/** One criminal case: its state, who is in it, and what happened, newest first. */
export function CaseCard(props: CaseCardProps) {
  const { t } = useTranslation("legal");
  const { seen } = props;
  if (seen.details.state !== "open") return <Notice tone="bad">{t("damaged")}</Notice>;
  return <OpenCase {...props} known={seen.details.content} />;
}

function OpenCase(props: CaseCardProps & { readonly known: CriminalCase }) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { seen, known } = props;
  const [task, setTask] = useState(caseTask(props.goOn, seen));
  const isHers = seen.link.state === "open" && seen.link.content.kind === "linked";
  const standing = standingOfCase(readable(seen.events));
  const name = caseName(known, t, textOf);
  const action = (kind: "change" | "part" | "people" | "unlink", label: string) => ({
    id: kind,
    label,
    onPress: () => setTask({ do: kind }),
  });
  const actions = isHers
    ? [
        action("change", t("changeCase")),
        action("part", t("changePart")),
        action("people", t("addPerson")),
        action("unlink", t("notHerCase")),
      ]
    : [action("part", t("linkAgain"))];
  return (
    <Card
      title={name}
      aside={<Aside known={known} />}
      more={
        <span className={styles["more"]}>
          <Tag tone={isHers ? toneOf[standing] : "plain"}>
            {isHers ? t(`standing.${standing}`) : t("unlinked")}
          </Tag>
          <ActionMenu label={t("actions", { what: name })} actions={actions} />
        </span>
      }
    >
      <div className={styles["case"]}>
        <Numbers known={known} isSaid={isChargeSaid(readable(seen.events))} />
        <CasePeople seen={seen} />
        {isHers ? (
          <div>
            <Button
              size="small"
              label={t("addEventTo", { case: name })}
              onPress={() => setTask({ do: "event", corrects: null })}
            >
              {t("addEvent")}
            </Button>
          </div>
        ) : null}
        <CaseTimeline seen={seen} name={name} isOpen={isHers} onTask={setTask} />
      </div>
      {task === null ? null : <TaskPanel {...props} task={task} onClose={() => setTask(null)} />}
    </Card>
  );
}

const toneOf: Readonly<Record<CaseStanding, Tone>> = {
  open: "info",
  inCourt: "warn",
  judged: "ok",
  closed: "plain",
  final: "ok",
};

/** Who prosecutes, and what kind of number the title is. */
function Aside({ known: { notice, office } }: { readonly known: CriminalCase }) {
  const { t } = useTranslation("legal");
  return (
    <>
      {notice === "" ? null : (
        <>
          <LegalTerm id="noticeNumber">{t("fields.notice")}</LegalTerm>
          {" · "}
        </>
      )}
      {office === "unknown" ? (
        t("officeUnknown")
      ) : (
        <MaybeTerm id={termOfOffice(office)}>{t(`office.${office}`)}</MaybeTerm>
      )}
    </>
  );
}

interface NumbersProps {
  readonly known: CriminalCase;
  /** A judgment has said whether trafficking is charged. */
  readonly isSaid: boolean;
}

function Numbers({ known, isSaid }: NumbersProps) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { place, reports, magistrate, judge, inspection, basis, charged } = known;
  return (
    <div className={styles["numbers"]}>
      <p>{joinTexts([place, magistrate, judge, inspection].map(textOf))}</p>
      <p>
        {joinTexts([
          basis === "unknown" ? t("basisUnknown") : t(`basis.${basis}`),
          charged === "unknown" && isSaid ? "" : t(`charged.${charged}`),
        ])}
      </p>
      {reports.length === 0 ? null : (
        <p>
          <LegalTerm id="officialReport">{t("reportsAre")}</LegalTerm> {textOf(reports.join(", "))}
        </p>
      )}
    </div>
  );
}

function TaskPanel(
  props: CaseCardProps & {
    readonly known: CriminalCase;
    readonly task: CaseFormState;
    readonly onClose: () => void;
  },
) {
  const { t } = useTranslation("legal");
  const { textOf } = useNames();
  const { personId, seen, known, task } = props;
  const { id: caseId } = seen;
  switch (task.do) {
    case "event":
      return <JudicialEventPanel {...props} corrects={task.corrects} />;
    case "change":
      return <ChangeCasePanel {...props} />;
    case "part":
      return <PartPanel {...props} />;
    case "people":
      return <CasePeoplePanel {...props} />;
    case "unlink":
      return (
        <MarkAsMistakePanel
          {...props}
          procedure="legal.link"
          id={caseId}
          what={caseName(known, t, textOf)}
          inputOf={(reason) => ({
            id: personId,
            caseId,
            personId,
            link: { kind: "mistake", reason },
          })}
        />
      );
    case "takeBack": {
      const { event } = task;
      return (
        <MarkAsMistakePanel
          {...props}
          procedure="legal.addEvent"
          id={event.id}
          what={event.event.state === "open" ? eventTitle(event.event.content, t) : ""}
          inputOf={(note, on) => ({
            id: personId,
            caseId,
            words: null,
            corrects: event.id,
            event: { kind: "mistake", on, note },
          })}
        />
      );
    }
  }
}

/** The glossary term that explains who prosecutes; null where the name is enough. */
const termOfOffice = (office: CriminalCase["office"]): TermId | null => terms[office] ?? null;

const terms: Readonly<Partial<Record<CriminalCase["office"], TermId>>> = {
  prosecutor: "publicProsecutor",
  auditor: "labourAuditor",
};
