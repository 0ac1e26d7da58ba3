"""The addresses of what is paid for taking part."""

from django.urls import URLPattern, path

from cairn.web.pages import booking, claim_papers, claiming, claims, paying, rate_cards, recognition

HERE = "p/<slug:programme>/a/<slug:activity>/money"

PATTERNS: list[URLPattern] = [
    path(HERE, recognition.money, name="money"),
    path(f"{HERE}/terms", recognition.terms, name="terms"),
    path(f"{HERE}/publish-terms", recognition.publish_terms, name="publish_terms"),
    path(f"{HERE}/offer-payment", recognition.offer_payment, name="offer_payment"),
    path(f"{HERE}/answer-offer", recognition.answer_offer, name="answer_offer"),
    path(f"{HERE}/answer-offer/<str:occasion>", recognition.answer_for_once, name="answer_for_once"),
    path("p/<slug:programme>/rate-cards", rate_cards.rate_cards, name="rate_cards"),
    path("p/<slug:programme>/rate-cards/new", rate_cards.publish_rate_card, name="publish_rate_card"),
    path(f"{HERE}/name-payer", recognition.name_payer, name="name_payer"),
    path(f"{HERE}/release-payer/<str:payer>", recognition.release_payer, name="release_payer"),
    path(f"{HERE}/make-claim", claiming.make_claim, name="make_claim"),
    path(f"{HERE}/claim/<str:claim>", claims.claim, name="claim"),
    path(f"{HERE}/complete-claim/<str:claim>", claims.complete_claim, name="complete_claim"),
    path(f"{HERE}/receipt/<str:claim>", claiming.receipt, name="receipt"),
    path(f"{HERE}/claim-form", claim_papers.print_claim_form, name="print_claim_form"),
    path(f"{HERE}/enter-claim", claim_papers.enter_claim, name="enter_claim"),
    path(f"{HERE}/confirm-claim/<str:claim>", claim_papers.confirm_claim, name="confirm_claim"),
    path(f"{HERE}/paper", claim_papers.paper_claim, name="paper_claim"),
    path(f"{HERE}/ask-to-book", booking.ask_to_book, name="ask_to_book"),
    path(f"{HERE}/withdraw-booking/<str:booking>", booking.withdraw_booking, name="withdraw_booking"),
    path(f"{HERE}/refuse-booking/<str:booking>", booking.refuse_booking, name="refuse_booking"),
    path(f"{HERE}/to-pay", paying.to_pay, name="to_pay"),
    path(f"{HERE}/approve-claim/<str:claim>", paying.approve_claim, name="approve_claim"),
    path(f"{HERE}/withdraw-approval/<str:claim>", paying.withdraw_approval, name="withdraw_approval"),
    path(f"{HERE}/send-back-claim/<str:claim>", paying.send_back_claim, name="send_back_claim"),
    path(f"{HERE}/refuse-claim/<str:claim>", paying.refuse_claim, name="refuse_claim"),
    path(f"{HERE}/send-to-finance", paying.send_to_finance, name="send_to_finance"),
    path(f"{HERE}/sent-to-finance/<int:number>.csv", paying.sent_to_finance, name="sent_to_finance"),
    path(f"{HERE}/pay-claim/<str:claim>", paying.pay_claim, name="pay_claim"),
    path(f"{HERE}/receive-payment/<str:claim>", claims.receive_payment, name="receive_payment"),
    path(f"{HERE}/withdraw-claim/<str:claim>", claims.withdraw_claim, name="withdraw_claim"),
    path(f"{HERE}/record-prepaid", booking.record_prepaid, name="record_prepaid"),
]
