const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });

globalThis.readAll = (articles) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(articles);
  });
