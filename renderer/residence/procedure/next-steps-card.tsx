import { useTranslation } from "react-i18next";
import type { NextTransition } from "../../../domain/residence/procedure/transitions.ts";
import { capitalise } from "../../lib/capitalise.ts";
import { MaybeTerm } from "../../shell/legal-term.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { useMissingInformationText } from "./use-missing-information-text.ts";
import type { ProcedureView } from "./procedure-on-day.ts";

/** The possible next steps, who decides, and what the file lacks for each. */
export function NextStepsCard({ way: { status } }: { readonly way: ProcedureView }) {
  const { t } = useTranslation("residence");
  const { moves, day } = status;
  if (moves.length === 0) return null;
  return (
    <Card title={t("nextTitle")}>
      <Rows>
        {moves.map((move) => (
          <NextRow key={move.transition} move={move} day={day} />
        ))}
      </Rows>
    </Card>
  );
}

function NextRow({
  move,
  day,
}: {
  readonly move: NextTransition;
  readonly day: ProcedureView["openedOn"];
}) {
  const { t } = useTranslation("residence");
  const { dates } = useFormats();
  const lacks = useMissingInformationText();
  const { transition, decides, missing, from, by, isFinal } = move;
  const isWayOut = move.to === "ended";
  const times = [
    from === null ? "" : t("nextFrom", { day: dates.short(from, day) }),
    by === null ? "" : t("by", { day: dates.short(by, day) }),
    isFinal === undefined ? "" : t(isFinal ? "isFinalYes" : "isFinalNo"),
  ].filter((part) => part !== "");
  return (
    <Row
      title={capitalise(t(`move.${transition}`))}
      detail={
        <>
          {isWayOut ? null : missing.length === 0 ? (
            t("nextReady")
          ) : (
            <>{t("nextMissing", { what: lacks(missing) })}</>
          )}
          {isWayOut ? null : <br />}
          {times.map((time) => `${time} · `)}
          <MaybeTerm id={decides === "aliensOffice" ? "aliensOffice" : null}>
            {t(`decides.${decides}`)}
          </MaybeTerm>
        </>
      }
    />
  );
}
