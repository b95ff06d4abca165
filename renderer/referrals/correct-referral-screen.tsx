import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Urgency } from "../../domain/referrals/referral.ts";
import type { ReferralFile } from "../../domain/referrals/referral-view.ts";
import { Asked } from "../shell/query-boundary.tsx";
import { Drafted, type Writing } from "../shell/draft-provider.tsx";
import { useAsk, useCommand } from "../lib/api.ts";
import { Segmented } from "../ui/fields/choice.tsx";
import { say } from "../ui/overlays/toast.tsx";
import { askedFrom, Call, callOf, type Clock, problemsIn } from "./referral-values.ts";
import { CallForm } from "./referral-form.tsx";
import { useClock } from "./use-house-clock.ts";

/**
 * The same screen again, filled in, to put something right. What stood there is kept; what a colleague saved meanwhile is
 * shown first, and what was typed before is offered again.
 */
export function CorrectCallScreen({ id }: { readonly id: string }) {
  const referral = useAsk("referrals.view", { id });
  const clock = useClock();
  return (
    <Asked answer={referral}>
      {(file) => (
        <Drafted
          spot={{ kind: "referral", personId: null, object: id }}
          version={file.card.version}
          schema={Call}
          start={callOf(file, clock.zone)}
        >
          {(writing) => <Correct referral={file} clock={clock} writing={writing} />}
        </Drafted>
      )}
    </Asked>
  );
}

interface CorrectProps {
  readonly referral: ReferralFile;
  readonly clock: Clock;
  readonly writing: Writing<Call>;
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
          say({ text: t("corrected") });
          void navigate({ to: "/people/referrals/$id", params: { id } });
        },
        onError: draft.resume,
      },
    );
    return true;
  };

  return (
    <CallForm
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
    </CallForm>
  );
}
