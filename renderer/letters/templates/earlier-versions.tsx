import { useTranslation } from "react-i18next";
import type { TemplateVersion } from "../../../domain/letters/letter-view.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";

export interface EarlierVersionsProps {
  /** Newest first; the one that comes with the program last. */
  readonly versions: readonly TemplateVersion[];
  readonly onBring: (version: TemplateVersion) => void;
}

/** Every version of a text: none is overwritten, and each can be restored. */
export function EarlierVersions({ versions, onBring }: EarlierVersionsProps) {
  const { t } = useTranslation("letters");
  const { dates } = useFormats();
  const zone = useZone();
  return (
    <Card title={t("texts.versions")}>
      <Rows>
        {versions.map((version, index) => {
          const { number, at, byName } = version;
          const name = number === 0 ? t("texts.shippedVersion") : t("texts.version", { number });
          return (
            <Row
              key={number}
              title={<b>{name}</b>}
              {...(at === null
                ? {}
                : {
                    detail: t("texts.savedBy", {
                      name: byName ?? "",
                      day: dates.moment(at, zone),
                    }),
                  })}
              trailing={
                index === 0 ? (
                  <Tag tone="ok">{t("texts.now")}</Tag>
                ) : (
                  <Button
                    size="small"
                    label={`${t("texts.bring")}: ${name}`}
                    onPress={() => onBring(version)}
                  >
                    {t("texts.bring")}
                  </Button>
                )
              }
            />
          );
        })}
      </Rows>
    </Card>
  );
}
