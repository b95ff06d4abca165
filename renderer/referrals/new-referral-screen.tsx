import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { isOpen, Urgency } from "../../domain/referrals/referral.ts";
import { RestoredDraftNotice } from "../shell/restored-draft-notice.tsx";
import { useHasRole } from "../shell/user-session.ts";
import { type LeftHere, useUnfinishedDraft } from "../shell/forms/use-unfinished-draft.ts";
import { useCommand } from "../lib/api.ts";
import { useDraft } from "../shell/forms/use-draft.ts";
import { Segmented } from "../ui/fields/radio-group.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import {
  ReferralValues,
  referralTakenAt,
  type Clock,
  problemsIn,
  takenFrom,
} from "./referral-values.ts";
import { ReferralForm } from "./referral-form.tsx";
import { decisionProblem } from "./decision-draft.ts";
import { DecisionFields } from "./decision-fields.tsx";
import { useHouseClock } from "./use-house-clock.ts";

/** Records a referral during the call: one screen, and Enter. What is typed survives a lock. */
export function NewReferralScreen() {
  const left = useUnfinishedDraft(spot, ReferralValues);
  const clock = useHouseClock();
  if (left === undefined) return null;
  return <TakeCall key={left.key} clock={clock} left={left} />;
}

const spot: DraftSpot = { kind: "referral", personId: null, object: null };

interface TakeCallProps {
  readonly clock: Clock;
  readonly left: LeftHere<ReferralValues>;
}

function TakeCall({ clock, left }: TakeCallProps) {
  const { t } = useTranslation("referrals");
  const navigate = useNavigate();
  const isOffice = useHasRole("care", "admin");
  const [start] = useState(() => left.restored?.value ?? referralTakenAt(clock));
  const [call, setCall] = useState(start);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({ spot, version: 0, start, value: call });
  const take = useCommand("referrals.take");
  const problems = isTried ? problemsIn(call, clock) : {};

  const submit = (): boolean => {
    setTried(true);
    const input = takenFrom(call, clock);
    if (input === null) return false;
    draft.settle();
    take.mutate(input, {
      onSuccess: ({ number, decision }) => {
        const isAccepted = decision.kind === "accepted";
        const isGone = !isOffice && !isOpen(decision);
        showToast({
          text: t(isAccepted ? "savedAccepted" : isGone ? "savedSettled" : "saved", { number }),
        });
        void navigate(
          isAccepted
            ? {
                to: isOffice ? "/people/$id/intake" : "/people/$id",
                params: { id: decision.personId },
              }
            : { to: "/people/referrals" },
        );
      },
      onError: draft.resume,
    });
    return true;
  };

  return (
    <ReferralForm
      title={t("take")}
      under={t("takeUnder")}
      call={call}
      clock={clock}
      problems={problems}
      hasWords
      error={take.error}
      isPending={take.isPending}
      submitLabel={t("save")}
      notice={
        <RestoredDraftNotice
          at={left.restored?.savedAt ?? null}
          onAfresh={() => left.afresh(draft)}
        />
      }
      onChange={(part) => setCall((before) => ({ ...before, ...part }))}
      onSubmit={submit}
    >
      <Segmented
        label={t("urgency")}
        choices={Urgency.options.map((id) => ({ id, label: t(`urgencies.${id}`) }))}
        value={call.urgency}
        onChange={(urgency) => setCall((before) => ({ ...before, urgency }))}
      />
      <DecisionFields
        draft={call.decision}
        kinds={kinds}
        problem={isTried ? decisionProblem(call.decision, clock.today) : null}
        today={clock.today}
        name={call.name}
        onChange={(part) => {
          setCall((before) => ({ ...before, decision: { ...before.decision, ...part } }));
        }}
      />
    </ReferralForm>
  );
}

/** A no-show is impossible during the call. */
const kinds = ["waiting", "invited", "accepted", "reoriented", "refused"] as const;
