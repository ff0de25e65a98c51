// Intuit's own OAuth client: from the question to the revoked token.
'use strict';

const assert = require('node:assert/strict');
const OAuthClient = require('intuit-oauth');
const steps = require('./steps');

const { QUICKBOOKS_URL, CLIENT_ID, CLIENT_SECRET, REALM } = process.env;
OAuthClient.authorizeEndpoint = `${QUICKBOOKS_URL}/connect/oauth2`;
OAuthClient.tokenEndpoint = `${QUICKBOOKS_URL}/oauth2/v1/tokens/bearer`;
OAuthClient.revokeEndpoint = `${QUICKBOOKS_URL}/v2/oauth2/tokens/revoke`;
OAuthClient.environment.sandbox = `${QUICKBOOKS_URL}/`;

const client = new OAuthClient({
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  environment: 'sandbox',
  redirectUri: 'http://localhost:8000/callback',
  includeRefreshTokenHardExpiresIn: true,
});
let back;

async function consent() {
  const ask = client.authorizeUri({ scope: [OAuthClient.scopes.Accounting], state: 'a state' });
  const answer = await fetch(ask, { redirect: 'manual' });
  assert.equal(answer.status, 302);
  return answer.headers.get('location');
}

async function user(refuses) {
  const body = JSON.stringify({ refuses });
  await fetch(`${QUICKBOOKS_URL}/__simulator/consent`, { method: 'POST', body });
}

function refused(promise, code) {
  return assert.rejects(promise, (fault) => {
    assert.match(JSON.stringify([fault.error, fault.message, fault.error_description]), code);
    return true;
  });
}

steps({
  'a user who says no': async () => {
    await user(true);
    assert.equal(new URL(await consent()).searchParams.get('error'), 'access_denied');
    await user(false);
  },
  'a consent and its code': async () => {
    back = await consent();
    assert.equal(new URL(back).searchParams.get('state'), 'a state');
    await client.createToken(back);
    assert.equal(client.getToken().realmId, REALM);
    assert.ok(client.isAccessTokenValid());
  },
  'a code that was used': () => refused(client.createToken(back), /invalid_grant/),
  'a call': async () => {
    const answer = await client.makeApiCall({ url: `v3/company/${REALM}/companyinfo/${REALM}` });
    assert.equal((answer.json || answer.body).CompanyInfo.Country, 'US');
  },
  'a refresh': async () => {
    const before = client.getToken().refresh_token;
    await client.refresh();
    assert.notEqual(client.getToken().refresh_token, before);
  },
  'a refresh token that never was': () => refused(client.refreshUsingToken('AB11nothing'), /invalid_grant/),
  'a revoked connection': async () => {
    const refresh = client.getToken().refresh_token;
    await client.revoke({ refresh_token: refresh });
    await refused(client.refreshUsingToken(refresh), /invalid_grant/);
  },
});
