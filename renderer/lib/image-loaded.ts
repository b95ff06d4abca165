/**
 * Waits for a picture: one that has not come yet would be an empty place on paper; one that cannot be shown is one. It is not
 * unpacked for that: it goes on as it is, and forty pages of pictures take more than a second to unpack.
 */
export function isImageLoaded(image: HTMLImageElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (image.complete) done();
    image.addEventListener("load", done);
    image.addEventListener("error", done);
  });
}
