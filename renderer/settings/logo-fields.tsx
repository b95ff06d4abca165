import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HouseSettings } from "../../domain/settings/house-settings.ts";
import type { Logo } from "../../domain/settings/centre-logo.ts";
import type { PictureFailure } from "../../domain/printing/image-file.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useProcedure, useCommand } from "../lib/api.ts";
import { useJpegAddress } from "../printing/jpeg-data-url.ts";
import { usePictures } from "../printing/picture-and-pdf-import.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Switch } from "../ui/fields/checkbox-and-switch.tsx";
import css from "./logo-fields.module.css";

type Head = Pick<HouseSettings, "centreName" | "correspondenceAddress">;

/** The logo of the letterhead: chosen, previewed, replaced, removed. Each takes effect at once. */
export function LogoFields({ head }: { readonly head: Head }) {
  const { t } = useTranslation("settings");
  const answer = useProcedure("letterhead.logo", {});
  return (
    <>
      <h2>{t("logo.title")}</h2>
      <p>{t("logo.lead")}</p>
      <QueryBoundary answer={answer}>
        {({ logo }) => <Chosen logo={logo} head={head} />}
      </QueryBoundary>
    </>
  );
}

interface ChosenProps {
  readonly logo: Logo | null;
  readonly head: Head;
}

function Chosen({ logo, head }: ChosenProps) {
  const { t } = useTranslation(["settings", "person"]);
  const pictures = usePictures();
  const keep = useCommand("letterhead.keepLogo");
  const neutral = useCommand("letterhead.sayNeutral");
  const remove = useCommand("letterhead.removeLogo");
  const [failed, setFailed] = useState<PictureFailure | null>(null);
  const choose = async () => {
    setFailed(null);
    const chosen = await pictures.choose("logo");
    if (chosen === null) return;
    if ("failed" in chosen) {
      setFailed(chosen.failed);
      return;
    }
    await keep.mutateAsync({ picture: chosen.file });
    showToast({ text: t("settings:logo.kept") });
  };
  return (
    <div className={css["logo"]}>
      {logo === null ? null : <Looks picture={logo.picture} head={head} />}
      <div className={css["acts"]}>
        <Button
          isPending={pictures.isChoosing || keep.isPending}
          onPress={() => void choose().catch(ignoreRefusal)}
        >
          {t(logo === null ? "settings:logo.choose" : "settings:logo.chooseOther")}
        </Button>
        {logo === null ? null : (
          <Button
            kind="quiet"
            isPending={remove.isPending}
            onPress={() => {
              remove.mutate(
                {},
                {
                  onSuccess: () => showToast({ text: t("settings:logo.removed") }),
                },
              );
            }}
          >
            {t("settings:logo.remove")}
          </Button>
        )}
      </div>
      {failed === null ? null : (
        <Notice tone="warn" isSpoken>
          {t(`person:photo.failed.${failed === "locked" ? "noPicture" : failed}`)}
        </Notice>
      )}
      {logo === null ? null : (
        <Switch
          label={t("settings:logo.neutral")}
          note={t("settings:logo.neutralHint")}
          isOn={logo.isNeutral}
          onChange={(isNeutral) => neutral.mutate({ isNeutral })}
        />
      )}
      <RefusalNotice error={keep.error ?? neutral.error ?? remove.error} />
    </div>
  );
}

/** The letterhead in colour, and as a black-and-white printer prints it: pale parts become unreadable. */
function Looks({ picture, head }: { readonly picture: Logo["picture"]; readonly head: Head }) {
  const { t } = useTranslation("settings");
  const address = useJpegAddress(picture);
  return (
    <div className={css["looks"]}>
      {(["colour", "grey"] as const).map((look) => (
        <figure key={look}>
          <div className={css["paper"]} data-look={look}>
            <img src={address} alt={t(`logo.as.${look}`)} />
            <p aria-hidden="true">
              <b>{head.centreName}</b>
              <span>{head.correspondenceAddress}</span>
            </p>
          </div>
          <figcaption>{t(`logo.${look}`)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
