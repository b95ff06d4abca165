import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { civilDate } from "../../domain/calendar.ts";
import { countsOf, type EvacuationList, isLookedForInside } from "../../domain/evacuation.ts";
import { datesIn } from "../lib/dates.ts";
import { localeOf } from "../lib/i18n.ts";
import { useCalled } from "../lib/list-words.ts";
import css from "./evacuation-sheet.module.css";

export interface EvacuationSheetProps {
  readonly title: string;
  readonly list: EvacuationList;
}

/** Who has to come out, to be ticked off by torchlight: large, room by room, on one page wherever it fits. */
export function EvacuationSheet({ title, list }: EvacuationSheetProps) {
  const { t, i18n } = useTranslation("paper");
  const { inside, perhapsOut, out, withHelp, emptyRooms, visitors } = countsOf(list);
  const moment = datesIn(localeOf(i18n.language)).moment(list.at, list.zone);
  const rows = list.rooms.reduce((sum, room) => sum + Math.max(1, room.people.length), 0);
  // Who is perhaps out takes a line or two more where she stands.
  const further = perhapsOut * 0.5 + (perhapsOut === 0 ? 0 : 1) + (visitors === 0 ? 0 : 2);
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["moment"]}>{moment}</p>
      </header>
      <table
        className={css["table"]}
        style={{ "--row": `${rowHeight(rows, further)}mm` } as CSSProperties}
      >
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
          <Room key={room.room} room={room} list={list} />
        ))}
      </table>
      <footer className={css["foot"]}>
        <p className={css["counts"]}>
          {t("evacuation.people", { count: inside })}
          {perhapsOut === 0 ? "" : ` · ${t("evacuation.perhapsOut", { count: perhapsOut })}`}
          {out === 0 ? "" : ` · ${t("evacuation.away", { count: out })}`}
          {withHelp === 0 ? "" : ` · ${t("evacuation.withHelp", { count: withHelp })}`}
          {emptyRooms === 0 ? "" : ` · ${t("evacuation.empty", { count: emptyRooms })}`}
        </p>
        <Visitors visitors={list.visitors} />
        <Counted words={t("evacuation.counted")} count={inside} />
        {perhapsOut === 0 ? null : (
          <Counted words={t("evacuation.countedPerhaps")} count={perhapsOut} />
        )}
        {visitors === 0 ? null : (
          <Counted words={t("evacuation.countedVisitors")} count={visitors} />
        )}
        <p className={css["destroy"]}>{t("evacuation.destroy")}</p>
      </footer>
    </main>
  );
}

/** Those who are in the house to see somebody, by where they are; on no line above, and named nowhere. */
function Visitors({ visitors }: Pick<EvacuationList, "visitors">) {
  const { t } = useTranslation("paper");
  const called = useCalled();
  if (visitors.length === 0) return null;
  const said = visitors.map(({ place, own, count }) =>
    t("evacuation.visitors", { count, place: called("visitPlace", place, own?.place) }),
  );
  return <p className={css["counts"]}>+ {said.join(" · ")}</p>;
}

/** A number to be written outside, beside the one that it should be. */
function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  const { t } = useTranslation("paper");
  return (
    <p className={css["counted"]}>
      {words} <span className={css["blank"]} /> {t("evacuation.of", { count })}
    </p>
  );
}

interface RoomProps {
  readonly room: EvacuationList["rooms"][number];
  readonly list: EvacuationList;
}

/** A room stays together. */
function Room({ room, list }: RoomProps) {
  const { t } = useTranslation("paper");
  if (room.people.length === 0)
    return (
      <tbody>
        <tr className={css["empty"]}>
          <th scope="row">{room.room}</th>
          <td colSpan={3}>{t("evacuation.nobody")}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {room.people.map((one, index) => {
        const isLooked = isLookedForInside(one);
        return (
          <tr key={one.number} className={isLooked ? undefined : css["away"]}>
            {index === 0 ? (
              <th scope="rowgroup" rowSpan={room.people.length}>
                {room.room}
              </th>
            ) : null}
            <td>
              <bdi className={css["name"]}>{one.name ?? t("evacuation.person")}</bdi>
              {one.bed === "" ? null : <small className={css["bed"]}>{one.bed}</small>}
            </td>
            <td className={css["help"]}>
              <Whereabouts one={one} list={list} />
              {one.helpNeeded === "" || !isLooked ? null : (
                <>
                  <span className={css["mark"]} aria-hidden="true" />
                  <bdi>{one.helpNeeded}</bdi>
                </>
              )}
            </td>
            <td className={css["out"]}>{isLooked ? <span className={css["box"]} /> : "–"}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

interface WhereaboutsProps {
  readonly one: EvacuationList["rooms"][number]["people"][number];
  readonly list: EvacuationList;
}

/** Looked for, out, perhaps out, or out for longer than agreed; nothing of whoever is here. */
function Whereabouts({ one, list: { at, zone } }: WhereaboutsProps) {
  const { isOut, lateSince, isLookedFor, counted } = one;
  const { t, i18n } = useTranslation("paper");
  const words = said();
  return words === null ? null : <b className={css["gone"]}>{words} </b>;

  function said(): string | null {
    if (isLookedFor) return t("evacuation.lookedFor");
    if (lateSince !== null) {
      const dates = datesIn(localeOf(i18n.language));
      const [day, today] = [civilDate(lateSince, zone), civilDate(at, zone)];
      const time = dates.time(lateSince, zone);
      const when = day === today ? time : `${dates.short(day, today)}, ${time}`;
      return t("evacuation.late", { when });
    }
    if (isOut) return t("evacuation.isOut");
    return counted === null ? null : t(`evacuation.perhaps.${counted}`);
  }
}

/** Millimetres: as high as one page allows with so many further lines under it, and never so low that a pen misses the box. */
function rowHeight(rows: number, further: number): number {
  return Math.min(12, Math.max(8.6, (192 - 10 * further) / Math.max(1, rows)));
}
