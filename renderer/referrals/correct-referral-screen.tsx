import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Urgency } from "../../domain/referrals/referral.ts";
import type { ReferralView } from "../../domain/referrals/referral-view.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { DraftProvider, type Writing } from "../shell/draft-provider.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { Segmented } from "../ui/fields/choice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import {
  askedFrom,
  ReferralValues,
  referralValuesOf,
  type Clock,
  problemsIn,
} from "./referral-values.ts";
import { ReferralForm } from "./referral-form.tsx";
import { useHouseClock } from "./use-house-clock.ts";

/**
 * The same form, filled in, to correct a referral. The earlier values are stored; what a colleague saved meanwhile is shown
 * first, and the draft is offered again.
 */
export function CorrectReferralScreen({ id }: { readonly id: string }) {
  const referral = useProcedure("referrals.view", { id });
  const clock = useHouseClock();
  return (
    <QueryBoundary answer={referral}>
      {(file) => (
        <DraftProvider
          spot={{ kind: "referral", personId: null, object: id }}
          version={file.card.version}
          schema={ReferralValues}
          start={referralValuesOf(file, clock.zone)}
        >
          {(writing) => <Correct referral={file} clock={clock} writing={writing} />}
        </DraftProvider>
      )}
    </QueryBoundary>
  );
}

interface CorrectProps {
  readonly referral: ReferralView;
  readonly clock: Clock;
  readonly writing: Writing<ReferralValues>;
}

function Correct({ referral, clock, writing }: CorrectProps) {
  const { t } = useTranslation("referrals");
  const navigate = useNavigate();
  const { id, number } = referral.card;
  const { value: call, version, draft } = writing;
  const [isTried, setTried] = useState(false);
  const change = useCommand("referrals.change");

  const submit = (): boolean => {
    setTried(true);
    const asked = askedFrom(call, clock);
    if (asked === null) return false;
    draft.settle();
    change.mutate(
      { id, version, ...asked },
      {
        onSuccess: () => {
          showToast({ text: t("corrected") });
          void navigate({ to: "/people/referrals/$id", params: { id } });
        },
        onError: draft.resume,
      },
    );
    return true;
  };

  return (
    <ReferralForm
      title={t("correctTitle", { number })}
      call={call}
      clock={clock}
      problems={isTried ? problemsIn(call, clock) : {}}
      hasWords={false}
      error={change.error}
      isPending={change.isPending}
      submitLabel={t("correctDo")}
      notice={writing.notice}
      onChange={writing.change}
      onSubmit={submit}
    >
      <Segmented
        label={t("urgency")}
        choices={Urgency.options.map((one) => ({ id: one, label: t(`urgencies.${one}`) }))}
        value={call.urgency}
        onChange={(urgency) => writing.change({ urgency })}
      />
    </ReferralForm>
  );
}
