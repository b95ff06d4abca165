import { QueryBoundary } from "../shell/query-boundary.tsx";
import type { SafetyForm } from "../shell/forms/linkable-forms.ts";
import { DeletedRecordNotice } from "../shell/deleted-record-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { useProcedure } from "../lib/api.ts";
import { EmergencyCard } from "../health/emergency-card.tsx";
import { useFile } from "../people/person-context.ts";
import columns from "../shell/columns.module.css";
import { KeepApartPart } from "../safety/keep-apart-part.tsx";
import { RiskPart } from "../safety/risk-part.tsx";
import { SafetyCardPart } from "../safety/safety-card-part.tsx";

/** The safety tab: first what staff on duty must read at night, then what it is based on. */
export function PersonSafety({ goOn }: { readonly goOn: SafetyForm | null }) {
  const { card } = useFile();
  const { me } = useSession();
  const file = useProcedure("safety.view", { id: card.id });
  const isForOthers =
    (goOn === "assessment" && !me.roles.includes("care")) ||
    (goOn === "apart" && !me.holds.includes("office"));
  return (
    <QueryBoundary answer={file} lines={8}>
      {(safety) => (
        <div className={columns["column"]}>
          <DeletedRecordNotice isGone={isForOthers} />
          <div className={columns["two"]}>
            <div className={columns["column"]}>
              <SafetyCardPart safety={safety} isWriting={goOn === "safetyCard"} />
            </div>
            <div className={columns["column"]}>
              <EmergencyCard />
              <RiskPart safety={safety} isAssessing={goOn === "assessment"} />
              <KeepApartPart safety={safety} isAsked={goOn === "apart"} />
            </div>
          </div>
        </div>
      )}
    </QueryBoundary>
  );
}
