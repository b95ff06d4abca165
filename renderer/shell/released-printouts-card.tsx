import { useTranslation } from "react-i18next";
import type { OverrideView } from "../../domain/address-guard/two-person-override.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Card, Row, Rows } from "../ui/card.tsx";
import { Tag } from "../ui/tag.tsx";
import { paths } from "./paths.ts";
import { useNames } from "./privacy-mode-provider.tsx";
import { TextLink } from "../ui/links.tsx";

export interface ReleasedPrintoutsCardProps {
  readonly title: string;
  readonly lead?: string;
  readonly overrides: readonly OverrideView[];
  /** False where all of them are about one person. */
  readonly hasPeople: boolean;
}

/** Printouts that two people released although they were blocked: why, who, and how. Empty while there is none. */
export function ReleasedPrintoutsCard({
  title,
  lead,
  overrides,
  hasPeople,
}: ReleasedPrintoutsCardProps) {
  if (overrides.length === 0) return null;
  return (
    <Card title={title} {...(lead === undefined ? {} : { aside: lead })}>
      <Rows>
        {overrides.map((one) => (
          <Override key={one.id} one={one} hasPerson={hasPeople} />
        ))}
      </Rows>
    </Card>
  );
}

function Override({ one, hasPerson }: { readonly one: OverrideView; readonly hasPerson: boolean }) {
  const { t } = useTranslation(["paper", "vocab"]);
  const { dates } = useFormats();
  const { nameOf, textOf } = useNames();
  const zone = useZone();
  const { paper, person, record, left, firstName: first, secondName: second, agreedAt } = one;
  const what = t(`vocab:paper.${paper}`);
  return (
    <Row
      title={
        <>
          <b>{what}</b>
          {hasPerson && person !== null ? (
            <>
              {" · "}
              <TextLink href={paths.personLedger(person.id)}>{nameOf(person)}</TextLink>
            </>
          ) : null}
        </>
      }
      detail={
        <>
          {record.state === "open"
            ? textOf(record.content.reason)
            : t("paper:override.reasonClosed")}
          <br />
          {t("paper:override.byTwo", { first, second, day: dates.moment(agreedAt, zone) })}
        </>
      }
      trailing={
        <Tag tone={left === null ? "plain" : "warn"}>
          {t(`paper:override.left.${left?.way ?? "not"}`)}
        </Tag>
      }
    />
  );
}
