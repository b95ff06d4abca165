import { Link } from "react-aria-components";
import { type CalendarLine, kindOfLine } from "../../../domain/calendar-line.ts";
import type { LogPerson } from "../../../domain/log.ts";
import { Who } from "../log/log-words.tsx";
import sheet from "./calendar.module.css";
import { KindIcon } from "./kind-icon.tsx";
import { Time } from "./time.tsx";
import { useLineWords } from "./use-line-words.ts";

export interface LineRowProps {
  readonly line: CalendarLine;
  readonly person: LogPerson;
}

/** Something that is no appointment: what, whose, and a way to where it is mended. */
export function LineRow({ line, person }: LineRowProps) {
  const { wordOf, detailOf, hrefOf } = useLineWords();
  const detail = detailOf(line);
  return (
    <li className={sheet["item"]}>
      <Time at={line.at} minutes={line.minutes} />
      <div className={sheet["what"]}>
        <span className={sheet["who"]}>
          <Who person={person} />
        </span>
        <Link className={sheet["kind"] ?? ""} href={hrefOf(line)}>
          <KindIcon kind={kindOfLine(line.about)} />
          <span>{wordOf(line)}</span>
        </Link>
        {detail === null ? null : (
          <small className={sheet["quiet"]} dir="auto">
            {detail}
          </small>
        )}
      </div>
    </li>
  );
}
