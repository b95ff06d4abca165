import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import type { OutingView } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { DueDate } from "../ui/due-date.tsx";
import { ActionMenu, type MenuAction } from "../ui/overlays/menu.tsx";
import { Tag } from "../ui/tag.tsx";
import { RiskTag } from "../safety/risk-tag.tsx";
import styles from "./outings.module.css";
import type { useReturnFromOuting } from "./use-return-from-outing.ts";
import { useStartMissingSearch } from "./use-start-missing-search.tsx";
import { useSafetyCardPhones } from "./use-safety-card-phones.ts";
import { toneOfStage, useBackBy, useWait } from "./use-out-state-texts.ts";

export interface OutingRowTextProps {
  readonly pass: OutingView;
  readonly now: Instant;
  readonly back: ReturnType<typeof useReturnFromOuting>;
  readonly onAgree: () => void;
  /** Undoes an outing that was recorded by mistake. */
  readonly onNeverOut: () => void;
}

/** People who went out together: roughly where, by when, and back with one press. */
export function OutingRowText({ pass, now, back, onAgree, onNeverOut }: OutingRowTextProps) {
  const { t } = useTranslation(["out", "vocab"]);
  const { nameOf, initialsOf, textOf } = useNames();
  const saysBackBy = useBackBy();
  const wait = useWait();
  const steps = useStartMissingSearch();
  const numberOf = useSafetyCardPhones();
  const { people, stage } = pass;
  const [first] = people;
  if (first === undefined) return null;
  const names = people.map(nameOf).join(", ");
  const tone = toneOfStage(stage);
  const details = [
    stage === "out" ? "" : numberOf(people).words,
    textOf(pass.whereTo),
    people.length > 1
      ? t("out:together", { count: people.length })
      : t(`out:company.${pass.company}`),
    t(pass.hasPhone ? "out:phoneOn" : "out:phoneOff"),
    t("out:wentAt", { time: saysBackBy(pass.outAt), name: pass.byName }),
  ];
  return (
    <Row
      leading={<Avatar initials={initialsOf(first)} seed={first.id} />}
      title={
        <span className={styles["title"]}>
          <span className={styles["name"]}>{names}</span>
          {pass.danger === undefined ? null : (
            <RiskTag level={pass.danger}>
              {t("out:goingOutRisk", { level: t(`vocab:risk.${pass.danger}`) })}
            </RiskTag>
          )}
          {stage === "out" ? null : <Tag tone={tone}>{t(`out:stage.${stage}`)}</Tag>}
        </span>
      }
      detail={details.filter((part) => part !== "").join(" · ")}
      trailing={
        <>
          <DueDate
            day={saysBackBy(pass.backBy)}
            meaning={wait(pass.backBy, now)}
            tone={tone === "info" ? "plain" : tone}
          />
          {stage === "alarm" ? (
            <Button
              size="small"
              kind="primary"
              isPending={steps.isPending}
              label={t("out:takeStepsWho", { name: nameOf(first) })}
              onPress={() => steps.ask(first)}
            >
              {t("out:takeSteps")}
            </Button>
          ) : null}
          <Button
            size="small"
            label={t("out:backWho", { count: people.length, names })}
            isPending={back.isPending}
            onPress={() => back.comeBack(pass.id, people)}
          >
            {t("out:back", { count: people.length })}
          </Button>
          <ActionMenu label={t("out:menu", { names })} actions={actions()} />
          {steps.question}
        </>
      }
    />
  );

  function actions(): readonly MenuAction[] {
    const one = (person: (typeof people)[number]): MenuAction => ({
      id: `back ${person.id}`,
      label: t("out:onlyBack", { name: nameOf(person) }),
      onPress: () => back.comeBack(pass.id, [person]),
    });
    const search = (person: (typeof people)[number]): MenuAction => ({
      id: `search ${person.id}`,
      label: t("out:takeStepsWho", { name: nameOf(person) }),
      onPress: () => steps.ask(person),
    });
    return [
      { id: "agree", label: t("out:agree"), onPress: onAgree },
      ...(people.length > 1 ? people.map(one) : []),
      ...people.map(search),
      {
        id: "neverOut",
        label: t("out:neverOut", { count: people.length }),
        onPress: onNeverOut,
      },
    ];
  }
}
