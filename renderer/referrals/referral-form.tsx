import { type ReactNode, useRef } from "react";
import { Page } from "../shell/page.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useShortcut } from "../shell/use-shortcut.ts";
import type { Refusal } from "../lib/api.ts";
import { focusFirstProblem } from "../lib/focus-first-problem.ts";
import { Button } from "../ui/button.tsx";
import type { ReferralValues, ReferralProblems, Clock } from "./referral-values.ts";
import { CallerFields, PersonFields, SuspicionFields } from "./caller-and-person-fields.tsx";
import { CallTimeField } from "./call-time-field.tsx";
import styles from "./referrals.module.css";

export interface ReferralFormProps {
  readonly title: string;
  readonly under?: string;
  readonly call: ReferralValues;
  readonly clock: Clock;
  readonly problems: ReferralProblems;
  readonly hasWords: boolean;
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly submitLabel: string;
  /** Says that the values come from a draft. */
  readonly notice: ReactNode;
  readonly onChange: (part: Partial<ReferralValues>) => void;
  /** False when there is a problem. */
  readonly onSubmit: () => boolean;
  /** The urgency, and the decision. */
  readonly children?: ReactNode;
}

/** One screen, three groups, one Enter. */
export function ReferralForm(props: ReferralFormProps) {
  const { title, under, call, clock, problems, onChange, onSubmit } = props;
  const form = useRef<HTMLFormElement>(null);
  // Where Enter begins a new line, Ctrl Enter saves.
  useShortcut("send", () => {
    form.current?.requestSubmit();
  });
  return (
    <Page
      title={title}
      under={under}
      actions={
        <CallTimeField
          received={call.received}
          clock={clock}
          problems={problems}
          onChange={(received) => onChange({ received })}
        />
      }
    >
      <form
        ref={form}
        className={styles["form"]}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!onSubmit()) focusFirstProblem(form.current);
        }}
      >
        {props.notice}
        <div className={styles["columns"]}>
          <CallerFields call={call} problems={problems} onChange={onChange} />
          <PersonFields call={call} onChange={onChange} />
          <SuspicionFields call={call} hasWords={props.hasWords} onChange={onChange} />
        </div>
        <RefusalNotice error={props.error} />
        <footer className={styles["foot"]}>
          {props.children}
          <Button kind="primary" type="submit" keys="Enter" isPending={props.isPending}>
            {props.submitLabel}
          </Button>
        </footer>
      </form>
    </Page>
  );
}
