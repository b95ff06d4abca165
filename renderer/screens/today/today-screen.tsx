import { useTranslation } from "react-i18next";
import type { Now } from "../../../domain/now.ts";
import type { Today } from "../../../domain/today.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { useSession } from "../../frame/session.ts";
import { useAsk } from "../../lib/api.ts";
import { useWords } from "../../lib/words.ts";
import { AppointmentsToday } from "./appointments-today.tsx";
import { CensusToday } from "./census-today.tsx";
import { Happens } from "./happens.tsx";
import { Needs, NeedsToCome } from "./needs.tsx";
import { OpenedNotes } from "./opened-notes.tsx";
import { OutFigure } from "./out-figure.tsx";
import { Recent } from "./recent.tsx";
import sheet from "./today.module.css";
import { Tonight } from "./tonight.tsx";
import { TurnsToday } from "./turns-today.tsx";
import { Unfinished } from "./unfinished.tsx";

/** The first screen: who is in the house, what needs doing, and the door to an admission. */
export function TodayScreen() {
  const now = useAsk("today.now", {}, { followsClock: true });
  return <Asked answer={now}>{(value) => <TodayPage now={value} />}</Asked>;
}

/** What needs doing is put together from the whole file: what does not wait for it stands there before. */
function TodayPage({ now }: { readonly now: Now }) {
  const { t } = useTranslation("today");
  const { dates } = useWords();
  const { me } = useSession();
  const answer = useAsk("today.view", {}, { followsClock: true });
  const { data: today } = answer;
  const { data: census } = useAsk("census.view", { night: null }, { followsClock: true });
  const isCounting = census !== undefined && census.phase !== "early" && census.lines.length > 0;
  const day = dates.weekday(now.date);
  return (
    <Page
      title={t(greetingAt(now), { name: me.name.split(" ")[0] ?? me.name })}
      under={now.night === now.date ? day : t("nightOf", { day, night: dates.weekday(now.night) })}
      actions={today === undefined ? null : <Figures today={today} />}
    >
      <div className={sheet["columns"]}>
        <div className={sheet["column"]}>
          {isCounting ? <CensusToday census={census} /> : null}
          <OpenedNotes />
          <Unfinished />
          {answer.isPending ? (
            <NeedsToCome />
          ) : (
            <Asked answer={answer}>{(value) => <Needs today={value} />}</Asked>
          )}
          <Tonight />
        </div>
        <div className={sheet["column"]}>
          <Happens isFull={today?.free === 0} isMain={!isCounting || census.closed !== null} />
          <AppointmentsToday />
          <TurnsToday />
          {today === undefined ? null : <Recent today={today} />}
        </div>
      </div>
    </Page>
  );
}

function Figures({ today }: { readonly today: Today }) {
  const { t } = useTranslation("today");
  return (
    <dl className={sheet["figures"]}>
      <div>
        <dt>{t("inHouse")}</dt>
        <dd>{today.inHouse}</dd>
      </div>
      <div>
        <dt>{t("free")}</dt>
        <dd>
          {today.free} <small>{t("ofPlaces", { count: today.places })}</small>
        </dd>
      </div>
      <OutFigure />
      {today.closed === 0 ? null : (
        <div>
          <dt>{t("closed")}</dt>
          <dd>{today.closed}</dd>
        </div>
      )}
    </dl>
  );
}

function greetingAt({ hour, isSearching }: Now): "morning" | "afternoon" | "evening" | "night" {
  if (hour < 5 || hour >= 23) return isSearching ? "evening" : "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
