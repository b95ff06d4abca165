import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { civilDate } from "../../domain/calendar.ts";
import { countsOf, type EvacuationList, isLookedForInside } from "../../domain/evacuation.ts";
import { datesIn } from "../lib/dates.ts";
import { localeOf } from "../lib/i18n.ts";
import css from "./evacuation-sheet.module.css";

export interface EvacuationSheetProps {
  readonly title: string;
  readonly list: EvacuationList;
}

/** Who has to come out, to be ticked off by torchlight: large, room by room, on one page wherever it fits. */
export function EvacuationSheet({ title, list }: EvacuationSheetProps) {
  const { t, i18n } = useTranslation("paper");
  const { toFind, inside, perhapsOut, out, withHelp, emptyRooms } = countsOf(list);
  const moment = datesIn(localeOf(i18n.language)).moment(list.at, list.zone);
  const rows = list.rooms.reduce((sum, room) => sum + Math.max(1, room.people.length), 0);
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["moment"]}>{moment}</p>
      </header>
      <table className={css["table"]} style={{ "--row": `${rowHeight(rows)}mm` } as CSSProperties}>
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
        <p className={css["counted"]}>
          {t("evacuation.counted")} <span className={css["blank"]} />{" "}
          {t("evacuation.of", { count: toFind })}
        </p>
        <p className={css["destroy"]}>{t("evacuation.destroy")}</p>
      </footer>
    </main>
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

/** Out, perhaps out, or out for longer than agreed; nothing of whoever is here. */
function Whereabouts({ one: { isOut, lateSince, counted }, list: { at, zone } }: WhereaboutsProps) {
  const { t, i18n } = useTranslation("paper");
  const words = said();
  return words === null ? null : <b className={css["gone"]}>{words} </b>;

  function said(): string | null {
    if (lateSince !== null) {
      const dates = datesIn(localeOf(i18n.language));
      const isToday = civilDate(lateSince, zone) === civilDate(at, zone);
      const when = isToday ? dates.time(lateSince, zone) : dates.moment(lateSince, zone);
      return t("evacuation.late", { when });
    }
    if (isOut) return t("evacuation.isOut");
    return counted === null ? null : t(`evacuation.perhaps.${counted}`);
  }
}

/** Millimetres: as high as one page allows, and never so low that a pen misses the box. */
function rowHeight(rows: number): number {
  return Math.min(12, Math.max(8.6, 192 / Math.max(1, rows)));
}
