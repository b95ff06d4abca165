import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../domain/daily-life/chore-week-view.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { useToday } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./assignment-panel.module.css";
import type { Place } from "../assigned-task.ts";

export interface CandidateListProps {
  readonly place: Place;
  readonly isBusy: boolean;
  readonly onGive: (candidate: Candidate) => void;
}

/** All residents who could take this turn, in the suggested order, with the reason for it. */
export function CandidateList({ place, isBusy, onGive }: CandidateListProps) {
  const { t } = useTranslation("together");
  const { task, day, turn } = place;
  const candidates = useProcedure("chores.candidates", { taskId: task.id, day });
  return (
    <section className={styles["part"]}>
      <h3>{t(turn === null ? "turn.whose" : "turn.someoneElse")}</h3>
      <p className={styles["why"]}>{t("turn.order")}</p>
      <QueryBoundary answer={candidates}>
        {(people) =>
          people.length === 0 ? (
            <p className={styles["why"]}>{t("turn.nobodyElse")}</p>
          ) : (
            <ol className={styles["people"]}>
              {people.map((candidate, index) => (
                <Line
                  key={candidate.person.id}
                  candidate={candidate}
                  isFirst={index === 0 && turn === null && candidate.isAsked}
                  isBusy={isBusy}
                  onGive={onGive}
                />
              ))}
            </ol>
          )
        }
      </QueryBoundary>
    </section>
  );
}

interface LineProps extends Omit<CandidateListProps, "place"> {
  readonly candidate: Candidate;
  readonly isFirst: boolean;
}

function Line({ candidate, isFirst, isBusy, onGive }: LineProps) {
  const { t } = useTranslation("together");
  const { nameOf, initialsOf } = useNames();
  const { person } = candidate;
  const name = nameOf(person);
  const reason = useReason()(candidate);
  return (
    <li className={styles["person"]}>
      <Avatar initials={initialsOf(person)} seed={person.id} />
      <span className={styles["words"]}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <small>{reason}</small>
      </span>
      <Button
        kind={isFirst ? "primary" : "outlined"}
        size="small"
        isPending={isBusy}
        label={t("turn.giveTo", { name })}
        onPress={() => onGive(candidate)}
      >
        {t("turn.give")}
      </Button>
    </li>
  );
}

/** The reason for a resident's place in the order; for one who is exempt that day, only that they are. */
function useReason(): (candidate: Candidate) => string {
  const { t } = useTranslation("together");
  const { dates } = useFormats();
  const today = useToday();
  return ({ isAsked, turns, countsAs, sameDay, lastOn }) => {
    if (!isAsked) return t("turn.notAsked");
    return [
      t("turn.turns", { count: turns }),
      ...(countsAs > turns ? [t("turn.countsAs", { count: countsAs })] : []),
      ...(sameDay > 0 ? [t("turn.sameDay", { count: sameDay })] : []),
      lastOn === null ? t("turn.never") : t("turn.last", { day: dates.short(lastOn, today) }),
    ].join(" · ");
  };
}
