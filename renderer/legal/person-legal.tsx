import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LegalFile } from "../../domain/legal/legal-file.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { LegalForm } from "../shell/forms/linkable-forms.ts";
import { DeletedRecordNotice } from "../shell/deleted-record-notice.tsx";
import { useProcedure } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { useFile } from "../people/person-context.ts";
import columns from "../shell/columns.module.css";
import { CaseCard } from "./case-card.tsx";
import { OpenCasePanel } from "./case-panel.tsx";
import { type OpenDraft, goOnFrom, isGone, isNew } from "./form-of-legal-draft.ts";
import { InterviewsCard } from "./interviews-card.tsx";
import styles from "./legal.module.css";
import { NotesCard } from "./notes-card.tsx";
import { LegalRecordsCard } from "./legal-records-card.tsx";

/** The legal part of a file: the cases a person is in, and what was explained, decided and said around them. */
export function PersonLegal({ goOn: object }: { readonly goOn: LegalForm | null }) {
  const { card } = useFile();
  const goOn = goOnFrom(object);
  const file = useProcedure("legal.view", { id: card.id });
  return (
    <QueryBoundary answer={file} lines={8}>
      {(legal) => (
        <div className={columns["column"]}>
          <DeletedRecordNotice isGone={isGone(goOn, legal)} />
          <div className={columns["two"]}>
            <div className={columns["column"]}>
              <Cases personId={card.id} legal={legal} goOn={goOn} />
              <Outside personId={card.id} legal={legal} goOn={goOn} />
            </div>
            <div className={columns["column"]}>
              <Beside personId={card.id} legal={legal} goOn={goOn} />
            </div>
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}

interface PartProps {
  readonly personId: PersonId;
  readonly legal: LegalFile;
  readonly goOn: OpenDraft | null;
}

function Cases({ personId, legal, goOn }: PartProps) {
  const { t } = useTranslation("legal");
  const [isOpening, setOpening] = useState(isNew(goOn, "case"));
  const open = (
    <Button size="small" onPress={() => setOpening(true)}>
      {t("openCase")}
    </Button>
  );
  return (
    <>
      {legal.cases.length === 0 ? (
        <Card title={t("casesTitle")}>
          <EmptyState title={t("noCase")} action={open}>
            {t("noCaseText")}
          </EmptyState>
        </Card>
      ) : (
        <div className={styles["top"]}>
          <h2>{t("casesTitle")}</h2>
          {open}
        </div>
      )}
      {legal.cases.map((seen) => (
        <CaseCard
          key={seen.id}
          personId={personId}
          seen={seen}
          readsCare={legal.readsCare}
          goOn={goOn}
        />
      ))}
      {isOpening ? <OpenCasePanel personId={personId} onClose={() => setOpening(false)} /> : null}
    </>
  );
}

function Outside({ personId, legal, goOn }: PartProps) {
  const { t } = useTranslation("legal");
  const { records, readsCare } = legal;
  const shared = { personId, records, readsCare, goOn };
  return (
    <>
      <LegalRecordsCard
        {...shared}
        title={t("contactsTitle")}
        empty={t("contactsNone")}
        kinds={["contact"]}
      />
      <LegalRecordsCard
        {...shared}
        title={t("returnTitle")}
        empty={t("returnNone")}
        kinds={["return", "afterContact"]}
      />
    </>
  );
}

function Beside({ personId, legal, goOn }: PartProps) {
  const { t } = useTranslation("legal");
  const { records, readsCare, interviews, notes } = legal;
  const shared = { personId, readsCare, goOn };
  return (
    <>
      <InterviewsCard {...shared} interviews={interviews} />
      <LegalRecordsCard
        {...shared}
        records={records}
        title={t("rightsTitle")}
        empty={t("rightsNone")}
        kinds={["information", "lawyer", "civilParty", "compensation", "centreAction"]}
      />
      <NotesCard personId={personId} notes={notes} isWriting={isNew(goOn, "note")} />
    </>
  );
}
