import { useTranslation } from "react-i18next";
import { capital } from "../../lib/capital.ts";
import { useCalled } from "../../lib/list-words.ts";
import { useToday } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { paths } from "../../frame/paths.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { TextLink } from "../../ui/nav.tsx";
import { Due } from "../../ui/due.tsx";
import { useFile } from "../person/file-context.ts";
import { usePlan } from "./plan-context.ts";

/** The next appointments, as the house knows them. */
export function NextDatesCard() {
  const { t } = useTranslation(["plan", "vocab"]);
  const called = useCalled();
  const { dates } = useWords();
  const today = useToday();
  const { card } = useFile();
  const { file } = usePlan();
  if (file.appointments.length === 0) return null;
  return (
    <Card
      title={t("plan:nextTitle")}
      more={<TextLink href={paths.calendarOf(card.id)}>{t("plan:nextAll")}</TextLink>}
    >
      <Rows>
        {file.appointments.slice(0, 3).map(({ day, at, place, own }) => (
          <Row
            key={`${day} ${at}`}
            href={paths.calendarOn(day)}
            title={capital(called("appointmentPlace", place, own?.place))}
            detail={at}
            trailing={<Due day={dates.short(day, today)} meaning={dates.away(day, today)} />}
          />
        ))}
      </Rows>
    </Card>
  );
}
