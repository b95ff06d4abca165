import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftSpot } from "../../../domain/draft.ts";
import { Urgency } from "../../../domain/referral.ts";
import type { ReferralFile } from "../../../domain/referral-file.ts";
import { Asked } from "../../frame/asked.tsx";
import { type LeftHere, useHalfWritten } from "../../frame/use-half-written.ts";
import { useAsk, useCommand } from "../../lib/api.ts";
import { type Restored, useDraft } from "../../lib/draft.ts";
import { Segmented } from "../../ui/choice.tsx";
import { say } from "../../ui/toast.tsx";
import { askedFrom, Call, callOf, type Clock, problemsIn } from "./call.ts";
import { CallForm } from "./call-form.tsx";
import { useClock } from "./use-clock.ts";

/** The same screen again, filled in, to put something right. What stood there is kept. */
export function CorrectCallScreen({ id }: { readonly id: string }) {
  const [spot] = useState<DraftSpot>({ kind: "referral", personId: null, object: id });
  const referral = useAsk("referrals.view", { id });
  const left = useHalfWritten(spot, Call);
  const clock = useClock();
  if (left === undefined) return null;
  return (
    <Asked answer={referral}>
      {(file) => (
        <Correct
          key={left.key}
          spot={spot}
          referral={file}
          clock={clock}
          // What was typed over an older version is not put over a newer one.
          restored={left.restored?.version === file.card.version ? left.restored : null}
          onAfresh={left.afresh}
        />
      )}
    </Asked>
  );
}

interface CorrectProps {
  readonly spot: DraftSpot;
  readonly referral: ReferralFile;
  readonly clock: Clock;
  readonly restored: Restored<Call> | null;
  readonly onAfresh: LeftHere<Call>["afresh"];
}

function Correct({ spot, referral, clock, restored, onAfresh }: CorrectProps) {
  const { t } = useTranslation("referrals");
  const navigate = useNavigate();
  const { id, version, number } = referral.card;
  const [start] = useState(restored?.value ?? callOf(referral, clock.zone));
  const [call, setCall] = useState(start);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({ spot, version, start, value: call });
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
      restoredAt={restored?.savedAt ?? null}
      onAfresh={() => {
        onAfresh(draft);
      }}
      onChange={(part) => {
        setCall((before) => ({ ...before, ...part }));
      }}
      onSubmit={submit}
    >
      <Segmented
        label={t("urgency")}
        choices={Urgency.options.map((one) => ({ id: one, label: t(`urgencies.${one}`) }))}
        value={call.urgency}
        onChange={(urgency) => {
          setCall((before) => ({ ...before, urgency }));
        }}
      />
    </CallForm>
  );
}
