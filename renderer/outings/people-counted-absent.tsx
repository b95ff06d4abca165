import { useTranslation } from "react-i18next";
import type { Inside, OutView } from "../../domain/outings/outing.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import type { AgreeReturnTimePanelProps } from "./agree-return-time-panel.tsx";
import { CountedTag } from "./outing-tag.tsx";
import styles from "./outings.module.css";
import type { useReturnFromOuting } from "./use-return-from-outing.ts";
import { useStartMissingSearch } from "./use-start-missing-search.tsx";

export interface PeopleCountedAbsentProps {
  readonly one: OutView["counted"][number];
  readonly back: ReturnType<typeof useReturnFromOuting>;
  readonly onGo: (person: Inside) => void;
  readonly onAgree: (pass: AgreeReturnTimePanelProps["pass"]) => void;
}

/** Absent at the last headcount, and nothing recorded since: back with one press, or counted wrongly. */
export function PeopleCountedAbsent({ one, back, onGo, onAgree }: PeopleCountedAbsentProps) {
  const { t } = useTranslation("out");
  const { nameOf, initialsOf } = useNames();
  const { dates } = useFormats();
  const steps = useStartMissingSearch();
  const { night, state, person, pass } = one;
  const name = nameOf(person);
  const why = pass === null ? "countedWhy" : "absentOnPass";
  return (
    <Row
      leading={<Avatar initials={initialsOf(person)} seed={person.id} />}
      title={
        <span className={styles["title"]}>
          <span className={styles["name"]}>{name}</span>
          <CountedTag state={state} />
        </span>
      }
      detail={t(why, { night: dates.dayOfWeek(night) })}
      trailing={
        <>
          <LinkButton size="small" href={paths.nights}>
            {t("absentCount")}
          </LinkButton>
          {state === "absent" ? (
            <Button
              size="small"
              kind="primary"
              isPending={steps.isPending}
              label={t("takeStepsWho", { name })}
              onPress={() => steps.ask(person)}
            >
              {t("takeSteps")}
            </Button>
          ) : null}
          <Button
            size="small"
            label={t("backWho", { count: 1, names: name })}
            isPending={back.isPending}
            onPress={() => back.comeBack(pass?.id ?? null, [person])}
          >
            {t("back", { count: 1 })}
          </Button>
          <ActionMenu
            label={t("menu", { names: name })}
            actions={[
              {
                id: "search",
                label: t("takeStepsWho", { name }),
                onPress: () => steps.ask(person),
              },
              pass === null
                ? {
                    id: "go",
                    label: t("goesOutWho", { name }),
                    onPress: () => onGo(person),
                  }
                : {
                    id: "agree",
                    label: t("agree"),
                    onPress: () => onAgree({ ...pass, people: [person] }),
                  },
            ]}
          />
          {steps.question}
        </>
      }
    />
  );
}
