import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../domain/api/errors.ts";
import type { Input } from "../../../domain/api/index.ts";
import type { KitState, Sheet } from "../../../domain/users/recovery-sheets.ts";
import { ignoreRefusal, useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Form } from "../../shell/forms/form.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ThresholdActions } from "../../shell/signed-out-layout.tsx";
import { Button } from "../../ui/button.tsx";
import { PassphraseField } from "../../ui/fields/passphrase-field.tsx";
import { Segmented } from "../../ui/fields/radio-group.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";
import { FocusedHeading } from "./focused-heading.tsx";
import styles from "./recovery-kit.module.css";
import { SheetEntry } from "./sheet-entry.tsx";

type WaitsFor = NonNullable<KitState["waitsFor"]>;
type Second = Input<"kit.second">["second"];

export interface SecondAgreesProps {
  /** `sheets` where nobody else holds the office. */
  readonly waitsFor: WaitsFor;
  readonly level: 1 | 2;
  readonly onAgreed: () => void;
}

/** New sheets replace others only once a colleague, or two of the old sheets, agree. */
export function AgreeToNewSheets({ waitsFor, level, onAgreed }: SecondAgreesProps) {
  const { t } = useTranslation("settings");
  const [by, setBy] = useState<WaitsFor>(waitsFor);
  const agree = useCommand("kit.second");
  const send = async (second: Second): Promise<boolean> => {
    if (agree.isPending) return true;
    // The page around this one changes then: a callback of this component would come too late.
    const answer = await agree.mutateAsync({ second }).catch(ignoreRefusal);
    if (answer !== undefined) onAgreed();
    return answer !== undefined;
  };
  const shared = { isPending: agree.isPending, reason: agree.error?.reason ?? null, send };
  return (
    <div className={styles["step"]}>
      <FocusedHeading level={level} note={t("kit.secondLead")}>
        {t("kit.secondTitle")}
      </FocusedHeading>
      {waitsFor === "sheets" ? (
        <p>{t("kit.secondAlone")}</p>
      ) : (
        <Segmented
          label={t("kit.secondWay")}
          choices={[
            { id: "colleague", label: t("kit.secondByColleague") },
            { id: "sheets", label: t("kit.secondBySheets") },
          ]}
          value={by}
          onChange={(way) => {
            agree.reset();
            setBy(way);
          }}
        />
      )}
      {by === "colleague" ? (
        <ByColleague {...shared} onChange={agree.reset} />
      ) : (
        <ByOldSheets {...shared} />
      )}
      {isBesideField(agree.error?.reason, by) ? null : <RefusalNotice error={agree.error} />}
    </div>
  );
}

interface WayProps {
  readonly isPending: boolean;
  readonly reason: AppError | null;
  /** Whether it was accepted. */
  readonly send: (second: Second) => Promise<boolean>;
}

function ByColleague({
  isPending,
  reason,
  send,
  onChange,
}: WayProps & { readonly onChange: () => void }) {
  const { t } = useTranslation(["settings", "paper"]);
  const { t: errors } = useTranslation("errors");
  const [typed, setTyped] = useState({ signInName: "", passphrase: "" });
  const [isTried, setTried] = useState(false);
  const problem = (name: keyof typeof typed): string | null => {
    if (reason !== null && fieldOf[reason.type] === name) return sentenceFor(reason, errors);
    return isTried && typed[name].trim() === "" ? t(`paper:override.missing.${name}`) : null;
  };
  const change = (part: Partial<typeof typed>) => {
    onChange();
    setTyped({ ...typed, ...part });
  };
  return (
    <Form
      className={styles["step"]}
      onSubmit={() => {
        setTried(true);
        if (Object.values(typed).some((one) => one.trim() === "")) return;
        void send({ by: "colleague", ...typed });
      }}
    >
      <p>{t("settings:kit.secondColleagueText")}</p>
      <TextField
        label={t("paper:override.signInName")}
        value={typed.signInName}
        onChange={(signInName) => change({ signInName })}
        maxLength={200}
        problem={problem("signInName")}
      />
      <PassphraseField
        label={t("paper:override.passphrase")}
        value={typed.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        problem={problem("passphrase")}
      />
      <Agree isPending={isPending} />
    </Form>
  );
}

/** One sheet after the other; where the two are refused, both are typed again. */
function ByOldSheets({ isPending, send }: WayProps) {
  const { t } = useTranslation(["recover", "common"]);
  const [first, setFirst] = useState<Sheet | null>(null);
  const [typed, setTyped] = useState<Sheet | null>(null);
  const [isEarly, setEarly] = useState(false);
  const onward = async () => {
    setEarly(typed === null);
    if (typed === null) return;
    setTyped(null);
    if (first === null) setFirst(typed);
    else if (!(await send({ by: "sheets", sheets: [first, typed] }))) setFirst(null);
  };
  return (
    <Form className={styles["step"]} onSubmit={() => void onward()}>
      <h3>{t(first === null ? "recover:sheetTitle.first" : "recover:sheetTitle.second")}</h3>
      <SheetEntry
        key={first === null ? "first" : "second"}
        taken={first?.number ?? null}
        problem={isEarly && typed === null ? t("recover:notYet") : null}
        onChange={setTyped}
      />
      {first === null ? (
        <ThresholdActions>
          <Button kind="primary" size="large" type="submit">
            {t("common:next")}
          </Button>
        </ThresholdActions>
      ) : (
        <Agree isPending={isPending} />
      )}
    </Form>
  );
}

function Agree({ isPending }: Pick<WayProps, "isPending">) {
  const { t } = useTranslation("settings");
  return (
    <ThresholdActions>
      <Button kind="primary" size="large" type="submit" isPending={isPending}>
        {t("kit.secondDo")}
      </Button>
    </ThresholdActions>
  );
}

const fieldOf: Readonly<Partial<Record<AppError["type"], "signInName" | "passphrase">>> = {
  WrongPassphrase: "passphrase",
  AnotherDecides: "signInName",
  AccessTooNew: "signInName",
  SecondNotInOffice: "signInName",
  OldSheetsNeeded: "signInName",
};

const isBesideField = (reason: AppError | undefined, by: WaitsFor): boolean =>
  by === "colleague" && reason !== undefined && fieldOf[reason.type] !== undefined;
