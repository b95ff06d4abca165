import { useId } from "react";
import { Link } from "react-aria-components";
import { paths } from "../shell/paths.ts";
import { StatusShape } from "../ui/status-shape.tsx";
import {
  toneOfStage,
  useAwayCount,
  useAwayWords,
  useWorstOut,
} from "../outings/use-out-state-texts.ts";
import styles from "./today.module.css";

/** How many are out, and who is late, being searched for, or due back first. */
export function PeopleOutFigure() {
  const worst = useWorstOut();
  const count = useAwayCount();
  const words = useAwayWords();
  const [countId, wordsId] = [useId(), useId()];
  if (words === null) return null;
  return (
    <div className={styles["leading"]}>
      <dt id={wordsId}>
        {worst === null ? null : <StatusShape tone={toneOfStage(worst)} />} {words}
      </dt>
      <dd>
        <Link
          id={countId}
          href={paths.out}
          className={styles["figure"] ?? ""}
          aria-labelledby={`${countId} ${wordsId}`}
        >
          {count}
        </Link>
      </dd>
    </div>
  );
}
