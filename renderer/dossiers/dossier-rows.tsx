import { useTranslation } from "react-i18next";
import type { DossierLine, DossierList } from "../../domain/dossiers/dossier-view.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Row, Rows } from "../ui/card.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import css from "./dossiers.module.css";

export interface DossierRowsProps {
  readonly lines: readonly DossierLine[];
  readonly none: string;
  readonly today: DossierList["today"];
  readonly language: Language;
  readonly isPending: boolean;
}

/** Dossiers, and people for whom one has to be begun. */
export function DossierRows({ lines, none, ...shared }: DossierRowsProps) {
  if (lines.length === 0) return <p className={css["none"]}>{none}</p>;
  return (
    <Rows>
      {lines.map((line) => (
        <Line key={line.dossier?.id ?? line.person.id} line={line} {...shared} />
      ))}
    </Rows>
  );
}

interface LineProps extends Omit<DossierRowsProps, "lines" | "none"> {
  readonly line: DossierLine;
}

function Line({ line, today, language, isPending }: LineProps) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const { nameOf } = useNames();
  const { dates } = useFormats();
  const begin = useCommand("dossiers.begin");
  const { person, dossier, isBehind, until, transition, document } = line;
  const who = nameOf(person);
  const what = t(`dossiers:asked.${transition}`, { document: t(`residence:document.${document}`) });
  const ends = until === null ? null : t("dossiers:untilDay", { day: dates.short(until, today) });
  return (
    <Row
      leading={<Light line={line} />}
      title={<b className={css["name"]}>{who}</b>}
      detail={[what, ends].filter((part) => part !== null).join(" · ")}
      trailing={
        <span className={css["trailing"]}>
          <When line={line} today={today} />
          {dossier === null && !isBehind ? (
            <Button
              size="small"
              label={t("dossiers:beginOf", { who })}
              isPending={begin.isPending || isPending}
              onPress={() => {
                const asked = { personId: person.id, transition, language };
                void begin.mutateAsync(asked).then(({ id }) => {
                  location.hash = paths.dossier(id);
                  showToast({ text: t("dossiers:begun") });
                }, ignoreRefusal);
              }}
            >
              {t("dossiers:begin")}
            </Button>
          ) : (
            <LinkButton
              size="small"
              href={dossier === null ? paths.dossierFor(person.id) : paths.dossier(dossier.id)}
              label={t("dossiers:openOf", { who })}
            >
              {t("dossiers:open")}
            </LinkButton>
          )}
        </span>
      }
    />
  );
}

function Light({ line: { dossier, askedOn, over } }: { readonly line: DossierLine }) {
  const tone =
    dossier === null || askedOn !== null || over !== null
      ? "info"
      : dossier.lacks.length > 0
        ? "bad"
        : "ok";
  return (
    <span className={css["light"]}>
      <StatusShape tone={tone} />
    </span>
  );
}

function When({
  line: { dossier, sendBy, opens, askedOn, over },
  today,
}: Pick<LineProps, "line" | "today">) {
  const { t } = useTranslation("dossiers");
  const { dates } = useFormats();
  const isDone = dossier?.state === "sent" || dossier?.state === "answered";
  const isLate = askedOn === null && sendBy !== null && sendBy < today;
  const when =
    askedOn !== null
      ? t("askedOn", { day: dates.short(askedOn, today) })
      : sendBy !== null
        ? t("by", { day: dates.short(sendBy, today) })
        : opens === null
          ? t("atOnce")
          : t("from", { day: dates.short(opens, today) });
  return (
    <>
      {dossier === null ? null : (
        <Tag tone={dossier.state === "draft" ? "plain" : "ok"}>{t(`state.${dossier.state}`)}</Tag>
      )}
      {dossier !== null && askedOn === null && dossier.lacks.length > 0 ? (
        <Tag tone="bad">{t("blocks", { count: dossier.lacks.length })}</Tag>
      ) : null}
      {over === null ? null : <Tag>{t(`over.${over}`)}</Tag>}
      {isDone || over !== null ? null : (
        <Tag tone={isLate ? "bad" : askedOn === null ? "warn" : "plain"}>{when}</Tag>
      )}
    </>
  );
}
