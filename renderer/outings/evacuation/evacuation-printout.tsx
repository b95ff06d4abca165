import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { countsOf, type EvacuationList, helpBelowAge } from "../../../domain/outings/evacuation.ts";
import { datesIn } from "../../lib/dates/dates.ts";
import { localeOf } from "../../lib/texts/i18n.ts";
import { Mark, RoomRows, StaffRows, VisitorRows } from "./evacuation-printout-rows.tsx";
import css from "./evacuation-printout.module.css";

export interface EvacuationPrintoutProps {
  readonly title: string;
  readonly list: EvacuationList;
}

/** Everyone who has to be evacuated, to be ticked off by torchlight: large, room by room, on one page where it fits. */
export function EvacuationPrintout({ title, list }: EvacuationPrintoutProps) {
  const { t, i18n } = useTranslation("paper");
  const { inside, unconfirmed } = countsOf(list);
  const moment = datesIn(localeOf(i18n.language)).moment(list.at, list.zone);
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["moment"]}>{moment}</p>
      </header>
      <Totals list={list} />
      <table className={css["table"]} style={{ "--row": `${rowHeight(list)}mm` } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t("evacuation.room")}</th>
            <th scope="col">{t("evacuation.name")}</th>
            <th scope="col">{t("evacuation.help")}</th>
            <th scope="col" className={css["out"]}>
              {t("evacuation.out")}
            </th>
          </tr>
        </thead>
        {list.rooms.map((room) => (
          <RoomRows key={room.room} room={room} list={list} />
        ))}
        <VisitorRows visitors={list.visitors} />
        <StaffRows list={list} />
      </table>
      <footer className={css["foot"]}>
        <Counted words={t("evacuation.counted")} count={inside} />
        {unconfirmed === 0 ? null : (
          <Counted words={t("evacuation.countedUnconfirmed")} count={unconfirmed} />
        )}
        <p className={css["small"]}>
          <Mark /> {t("evacuation.rule", { age: helpBelowAge })}
        </p>
        <p className={css["small"]}>{t("evacuation.destroy")}</p>
      </footer>
    </main>
  );
}

/** The figures that a firefighter asks for first. */
function Totals({ list }: Pick<EvacuationPrintoutProps, "list">) {
  const { t } = useTranslation("paper");
  const counts = countsOf(list);
  const { residents, visitors, staff, unconfirmedWithHelp } = counts;
  const parts = [
    t("evacuation.total.residents", { count: residents }),
    ...(visitors === 0 ? [] : [t("evacuation.total.visitors", { count: visitors })]),
    t("evacuation.total.staff", { count: staff }),
  ];
  const help =
    unconfirmedWithHelp === 0
      ? null
      : t("evacuation.total.unconfirmedWithHelp", { count: unconfirmedWithHelp });
  const figureOf = (kind: "inside" | "withHelp" | "unconfirmed" | "signedOut") =>
    t(`evacuation.total.${kind}`, { count: counts[kind] });
  return (
    <ul className={css["totals"]}>
      <Total count={counts.inside} words={figureOf("inside")} more={parts.join(" · ")} />
      <Total count={counts.withHelp} words={figureOf("withHelp")} mark={<Mark />} />
      {counts.unconfirmed === 0 ? null : (
        <Total count={counts.unconfirmed} words={figureOf("unconfirmed")} more={help} />
      )}
      {counts.signedOut === 0 ? null : (
        <Total count={counts.signedOut} words={figureOf("signedOut")} />
      )}
    </ul>
  );
}

interface TotalProps {
  readonly count: number;
  readonly words: string;
  readonly more?: string | null;
  readonly mark?: ReactNode;
}

function Total({ count, words, more = null, mark = null }: TotalProps) {
  return (
    <li>
      {mark} <b className={css["figure"]}>{count}</b> <span>{words}</span>
      {more === null ? null : <small> ({more})</small>}
    </li>
  );
}

/** A number to be written at the assembly point, beside the expected number. */
function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  const { t } = useTranslation("paper");
  return (
    <p className={css["counted"]}>
      {words} <span className={css["blank"]} /> {t("evacuation.of", { count })}
    </p>
  );
}

/** Row height in millimetres: as high as one page allows beside the rest, and never too low to tick the box. */
function rowHeight(list: EvacuationList): number {
  const { rooms, staff } = list;
  const { visitors, unconfirmed, signedOut } = countsOf(list);
  const rows =
    rooms.reduce((sum, room) => sum + Math.max(1, room.people.length), 0) +
    visitors +
    staff.length +
    1;
  // An unconfirmed person takes a second line in the list and one more in the totals.
  const further = unconfirmed * 5 + (unconfirmed === 0 ? 0 : 16) + (signedOut === 0 ? 0 : 8);
  return Math.min(12, Math.max(7.5, (180 - further) / rows));
}
