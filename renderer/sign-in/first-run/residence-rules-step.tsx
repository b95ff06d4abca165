import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { profileOf } from "../../../domain/residence/procedure/rules-in-force.ts";
import type { ProfileView } from "../../../domain/residence/residence-record.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { RefusalNotice } from "../../shell/refusal-notice.tsx";
import { ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { RadioGroup } from "../../ui/fields/radio-group.tsx";

export interface ResidenceRulesStepProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Which residence rules apply here, and the one question that no source answers. */
export function ResidenceRulesStep(props: ResidenceRulesStepProps) {
  const seen = useProcedure("profiles.list", {});
  return <QueryBoundary answer={seen}>{(list) => <Rules seen={list} {...props} />}</QueryBoundary>;
}

function Rules({
  seen,
  onBack,
  onDone,
}: ResidenceRulesStepProps & { readonly seen: ProfileView[] }) {
  const { t } = useTranslation("first-run");
  const { t: residence } = useTranslation("residence");
  const { t: common } = useTranslation("common");
  const { dates } = useFormats();
  const titleId = useId();
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const [isTried, setTried] = useState(false);
  const save = useCommand("profiles.switch");
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (answer === null || save.isPending) return;
        const from = answer === "yes" ? unverified.since : null;
        save.mutate({ profile: "2019", from }, { onSuccess: onDone });
      }}
    >
      <ThresholdTitle id={titleId} lead={t("rulesLead")}>
        {t("rulesTitle")}
      </ThresholdTitle>
      <Card>
        <Rows>
          {seen
            .filter(({ id }) => id !== unverified.id)
            .map(({ id, from }) => (
              <Row
                key={id}
                title={residence(`profile.${id}`)}
                detail={
                  from === null
                    ? residence("profileOff")
                    : t("rulesFrom", { day: dates.long(from) })
                }
              />
            ))}
        </Rows>
      </Card>
      <RadioGroup
        label={t("rulesQuestion")}
        choices={[
          { id: "no", label: t("rulesNo") },
          { id: "yes", label: t("rulesYes", { day: dates.long(unverified.since) }) },
        ]}
        value={answer}
        problem={isTried && answer === null ? t("rulesMissing") : null}
        onChange={setAnswer}
      />
      <p>{t("rulesUnverified")}</p>
      <RefusalNotice error={save.error} />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit" isPending={save.isPending}>
          {common("next")}
        </Button>
      </ThresholdActions>
    </form>
  );
}

/** No source was verified for it: it stays off until a user takes responsibility for it. */
const unverified = profileOf("2019");
