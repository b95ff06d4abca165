import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessRequestView } from "../../domain/disclosures/access-view.ts";
import type { DisclosuresView } from "../../domain/disclosures/disclosures-view.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { DisclosureForm } from "../shell/forms/form-names.ts";
import { DeletedNotice } from "../shell/deleted-notice.tsx";
import { OverridesCard } from "../shell/overrides-card.tsx";
import { useProcedure } from "../lib/api.ts";
import { useFile } from "../people/person-context.ts";
import columns from "../shell/columns.module.css";
import { AccessCard } from "./access-card.tsx";
import { ConsentPanel } from "./consent-panel.tsx";
import { ConsentsCard } from "./consents-card.tsx";
import { EndConsentPanel, TakeBackPanel } from "./end-consent-panel.tsx";
import { DisclosuresContext } from "./disclosures-context.ts";
import { DisclosurePanel } from "./disclosure-panel.tsx";
import { DecidePanel, OrderMistakePanel, ProposePanel } from "./decision-panels.tsx";
import { CompelledDisclosurePanel } from "./compelled-disclosure-panel.tsx";
import { CompelledDisclosuresCard } from "./compelled-disclosures-card.tsx";
import { PrintConsent, PrintOrder } from "./print-consent.tsx";
import { RegisterCard } from "./register-card.tsx";
import { NotSentPanel } from "./not-sent-panel.tsx";
import { accessTaskFrom, type DisclosureTask, taskFrom } from "./open-form-state.ts";

/** The consents of a person, and the disclosures. */
export function PersonDisclosures({ goOn }: { readonly goOn: DisclosureForm | null }) {
  const { card } = useFile();
  const file = useProcedure("ledger.view", { id: card.id });
  const access = useProcedure("access.view", { id: card.id });
  return (
    <QueryBoundary answer={file} lines={8}>
      {(ledger) => (
        <QueryBoundary answer={access} lines={8}>
          {({ requests }) => (
            <Open personId={card.id} file={ledger} requests={requests} goOn={goOn} />
          )}
        </QueryBoundary>
      )}
    </QueryBoundary>
  );
}

interface OpenProps {
  readonly personId: PersonId;
  readonly file: DisclosuresView;
  readonly requests: readonly AccessRequestView[];
  readonly goOn: DisclosureForm | null;
}

function Open({ personId, file, requests, goOn }: OpenProps) {
  const { t } = useTranslation("ledger");
  const atOnce = taskFrom(goOn, file);
  const accessAtOnce = accessTaskFrom(goOn, requests);
  const [task, setTask] = useState(atOnce);
  return (
    <DisclosuresContext value={{ personId, file, begin: setTask }}>
      <div className={columns["column"]}>
        <DeletedNotice isGone={goOn !== null && atOnce === null && accessAtOnce === null} />
        <div className={columns["two"]}>
          <div className={columns["column"]}>
            <RegisterCard />
            <OverridesCard title={t("overrides")} overrides={file.overrides} hasPeople={false} />
            <AccessCard requests={requests} atOnce={accessAtOnce} />
          </div>
          <div className={columns["column"]}>
            <ConsentsCard />
            <CompelledDisclosuresCard />
          </div>
        </div>
      </div>
      {task === null ? null : <TaskPanel task={task} onClose={() => setTask(null)} />}
    </DisclosuresContext>
  );
}

function TaskPanel({
  task,
  onClose,
}: {
  readonly task: DisclosureTask;
  readonly onClose: () => void;
}) {
  switch (task.do) {
    case "consent":
      return <ConsentPanel changes={task.changes} onClose={onClose} />;
    case "end":
      return <EndConsentPanel how={task.how} of={task.of} onClose={onClose} />;
    case "print":
      return <PrintConsent of={task.of} onClose={onClose} />;
    case "line":
      return <DisclosurePanel corrects={task.corrects} unsaid={task.unsaid} onClose={onClose} />;
    case "stayed":
      return <NotSentPanel unsaid={task.unsaid} onClose={onClose} />;
    case "order":
      return <CompelledDisclosurePanel changes={task.changes} onClose={onClose} />;
    case "propose":
      return <ProposePanel of={task.of} onClose={onClose} />;
    case "decide":
      return <DecidePanel of={task.of} onClose={onClose} />;
    case "printOrder":
      return <PrintOrder of={task.of} onClose={onClose} />;
    case "orderMistake":
      return <OrderMistakePanel of={task.of} onClose={onClose} />;
    case "takeBack":
      return <TakeBackPanel of={task.of} onClose={onClose} />;
  }
}
