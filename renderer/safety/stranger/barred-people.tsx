import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../domain/people/person.ts";
import type { StrangerView, Whose } from "../../../domain/safety/stranger.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { jpegDataUrl } from "../../printing/jpeg-data-url.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice, type NoticeProps } from "../../ui/overlays/notice.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import { BarredForWhom } from "./barred-for-whom.tsx";
import styles from "./stranger.module.css";

/**
 * Who must never be admitted, from all safety cards; and what the lists do not cover, so that a missing name permits nothing.
 */
export function BarredPeople({ view }: { readonly view: StrangerView }) {
  const { t } = useTranslation("stranger");
  const { people, named, unasked, nobody, kept, unsigned } = view;
  return (
    <Card title={t("neverTitle")} aside={t("neverAside", { count: people })} isPadded>
      {named.length === 0 ? null : (
        <ul className={styles["never"]}>
          {named.map((one) => (
            <Named key={one.entry} {...one} />
          ))}
        </ul>
      )}
      {unsigned === 0 ? null : (
        <Unlisted
          tone="bad"
          title={t("unsigned", { count: unsigned })}
          whose={{ list: "unsigned" }}
        >
          {t("unsignedText")}
        </Unlisted>
      )}
      {kept === 0 ? null : (
        <Unlisted tone="bad" title={t("kept", { count: kept })} whose={{ list: "kept" }}>
          {t("keptText")}
        </Unlisted>
      )}
      {unasked === 0 ? null : (
        <Unlisted
          tone="warn"
          title={t("unasked", { count: unasked, people })}
          whose={{ list: "unasked" }}
        >
          {t("unaskedText")}
        </Unlisted>
      )}
      {nobody === 0 ? null : <p className={styles["nobody"]}>{t("nobody", { count: nobody })}</p>}
      {people === 0 ? <Notice tone="warn">{t("empty")}</Notice> : null}
    </Card>
  );
}

function Named({ entry, photoOf }: StrangerView["named"][number]) {
  const { t } = useTranslation("stranger");
  const { isPrivate } = useNames();
  const [isShown, setShown] = useState(false);
  const said = isPrivate ? masked : entry;
  return (
    <li>
      <div className={styles["entry"]}>
        <StatusShape tone="bad" />
        <bdi>{said}</bdi>
        <ShowButton label={t("forWhomOf", { who: said })} isShown={isShown} onShow={setShown} />
      </div>
      {photoOf === null || isPrivate ? null : <Face personId={photoOf} who={entry} />}
      {isShown ? <BarredForWhom whose={{ list: "named", entry }} /> : null}
    </li>
  );
}

/** The stored photo; empty where its file cannot be read. */
function Face({ personId, who }: { readonly personId: PersonId; readonly who: string }) {
  const { t } = useTranslation("stranger");
  const { data } = useProcedure("photos.ofPerson", { id: personId });
  const picture = data?.picture ?? null;
  const address = useMemo(() => (picture === null ? null : jpegDataUrl(picture)), [picture]);
  if (address === null) return null;
  return (
    <figure className={styles["face"]}>
      <img src={address} alt={t("photo", { who })} />
      <figcaption>{t("photoText")}</figcaption>
    </figure>
  );
}

interface UnlistedProps extends Pick<NoticeProps, "tone"> {
  readonly title: string;
  readonly whose: Whose;
  readonly children: ReactNode;
}

function Unlisted({ tone, title, whose, children }: UnlistedProps) {
  const { t } = useTranslation("stranger");
  const [isShown, setShown] = useState(false);
  return (
    <Notice
      tone={tone}
      title={title}
      action={<ShowButton label={t("forWhom")} isShown={isShown} onShow={setShown} />}
    >
      {children}
      {isShown ? <BarredForWhom whose={whose} /> : null}
    </Notice>
  );
}

interface ShowButtonProps {
  /** For screen readers, where the same text appears several times. */
  readonly label: string;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

function ShowButton({ label, isShown, onShow }: ShowButtonProps) {
  const { t } = useTranslation("stranger");
  return (
    <Button size="small" label={label} isPressed={isShown} onPress={() => onShow(!isShown)}>
      {t("forWhom")}
    </Button>
  );
}

/** Hidden from onlookers. */
const masked = "•••";
